using Policies.Model;

namespace Policies.Resources;

/// <summary>What the parameters of instances and of clusters have in common.</summary>
internal static class DbParameters
{
    /// <summary>Whether a parameter group of either kind forces TLS: by its own parameter, else as its family does.</summary>
    public static Verdict ForceTls(Resource group, DbEngine engine)
    {
        var expected = Expected(engine);
        var parameter = group["Parameters"][engine.TlsParameter!].Text.Select(IsOn);
        return group["Family"].Text.Select(DbFamily.Named).Judge(
            family => (family is Value<DbFamily>.Known { Content: var known } ? known.ForcesTls(parameter) : parameter.OrUnknown("absent, which leaves it to the family"))
                .Test(on => on, expected),
            expected);
    }

    /// <summary>Whether the default parameter group of the engine's version, which nobody can edit, forces TLS.</summary>
    /// <param name="group">The property that names the group: absent, or the name of a default group.</param>
    /// <param name="engine">The engine.</param>
    /// <param name="version">The engine's version, where the group's name does not tell it.</param>
    public static Verdict ForceTlsByDefault(Value<string> group, DbEngine engine, Value<string> version)
    {
        var expected = $"a parameter group with {Expected(engine)}";
        var absent = new Value<bool>.Absent(group.Property);
        var family = group is Value<string>.Known { Content: var name } && DbFamily.OfDefaultGroup(name) is { } named
            ? new Value<DbFamily>.Known(group.Property, named)
            : version.Select(text => DbFamily.Of(engine, text));
        return family.Judge(
            one => (one is Value<DbFamily>.Known { Content: var known } ? known : new DbFamily(engine, null)).ForcesTls(absent) switch
            {
                Value<bool>.Known { ServiceDefault: null } => group.Property.Answer(Outcome.NonCompliant, expected, $"the default group of {engine}, which does not force TLS"),
                var forced => forced.Test(on => on, expected),
            },
            expected);
    }

    private static string Expected(DbEngine engine) => $"{engine.TlsParameter} = 1";

    private static bool IsOn(string text) => text.Trim().ToUpperInvariant() is "1" or "ON" or "TRUE";
}
