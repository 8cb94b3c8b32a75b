using Policies.Model;

namespace Policies.Resources;

/// <summary>How behaviours and origin groups name an origin or a group: by its id.</summary>
internal static class OriginName
{
    /// <summary>
    /// Holds if a name is an id. Two that are spelled alike are equal even if they are only known on deployment; of two that are not,
    /// one that is only known on deployment may still be the other.
    /// </summary>
    /// <param name="name">The name, as <see cref="Property.Symbol"/>.</param>
    /// <param name="id">The id, as <see cref="Property.Symbol"/>.</param>
    public static Verdict Names(this Value<string> name, Value<string> id) => id.Judge(
        wanted => name.Judge(given => Compare(given, wanted), wanted.Describe()),
        "an id");

    private static Verdict Compare(Value<string> given, Value<string> wanted)
    {
        var outcome = (given, wanted) switch
        {
            (Value<string>.Known one, Value<string>.Known other) when one.Content == other.Content => Outcome.Compliant,
            (Value<string>.Absent, _) or (_, Value<string>.Absent) => Outcome.NonCompliant,
            ({ Property.Node: ScalarNode }, { Property.Node: ScalarNode }) => Outcome.NonCompliant,
            _ => Outcome.Unknown,
        };
        return given.Property.Answer(outcome, wanted.Describe(), given.Describe());
    }
}
