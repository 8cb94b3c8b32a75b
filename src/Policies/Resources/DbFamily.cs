using System.Globalization;
using Policies.Model;

namespace Policies.Resources;

/// <summary>An engine in a version, as the family of a parameter group names it: <c>postgres15</c>, <c>aurora-mysql8.0</c>.</summary>
/// <param name="Engine">The engine.</param>
/// <param name="Version">Major and minor version; null where the text tells none.</param>
public sealed record DbFamily(DbEngine Engine, Version? Version)
{
    private const string DefaultGroup = "default.";

    /// <summary>Reads a family's name.</summary>
    public static DbFamily Named(string name)
    {
        var start = name.Length;
        while (start > 0 && (char.IsAsciiDigit(name[start - 1]) || name[start - 1] == '.'))
        {
            start--;
        }

        return new(DbEngine.Named(name[..start].TrimEnd('-')), VersionOf(name[start..]));
    }

    /// <summary>The family of an engine's version, such as <c>15.4</c> or <c>8.0.mysql_aurora.3.04.0</c>.</summary>
    public static DbFamily Of(DbEngine engine, string version) => new(engine, VersionOf(version));

    /// <summary>The family of the service's own parameter group, such as <c>default.postgres15</c>; null for any other group.</summary>
    public static DbFamily? OfDefaultGroup(string group) =>
        group.StartsWith(DefaultGroup, StringComparison.OrdinalIgnoreCase) ? Named(group[DefaultGroup.Length..]) : null;

    /// <summary>Whether it forces TLS where the parameter is not set; unknown for a version that is not known.</summary>
    /// <param name="parameter">The parameter, or the property that could have named a group with it.</param>
    public Value<bool> ForcesTls(Value<bool> parameter) => (Engine.ForcesTlsSince, Version) switch
    {
        (null, _) => parameter.OrDefault(false),
        (_, null) => parameter.OrUnknown("absent, which leaves it to the engine's version"),
        var (since, version) when version >= since => parameter.OrServiceDefault(true, $"since {Engine} {since.ToString(since.Minor == 0 ? 1 : 2)}"),
        _ => parameter.OrDefault(false),
    };

    /// <inheritdoc/>
    public override string ToString() => Version is null ? Engine.Name : $"{Engine} {Version}";

    private static Version? VersionOf(string text)
    {
        var parts = text.Split('.', 3);
        return Number(parts[0]) is { } major ? new(major, parts.Length > 1 ? Number(parts[1]) ?? 0 : 0) : null;
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
