using Policies.Model;

namespace Policies.Resources;

/// <summary>Whether something lies in another region than the resource that names it.</summary>
internal static class Regions
{
    private const string Own = "${AWS::Region}";

    /// <summary>Whether the ARN or reference means something in another region.</summary>
    public static Verdict IsElsewhere(Property arn, string expected) => arn.Judge(
        one => one.Node switch
        {
            AbsentNode => one.Answer(Outcome.NonCompliant, expected),
            ReferenceNode { Target: var target } => Of(one, target.Origin, expected),
            CompositeNode { Parts: var parts } when parts.OfType<ReferenceNode>().FirstOrDefault() is { Attribute: not null } named => Of(one, named.Target.Origin, expected),
            ScalarNode { Text: var text } => Named(one, RegionOf(text), expected),
            CompositeNode composite => Named(one, RegionOf(string.Concat(composite.Parts.Select(Spell))), expected),
            _ => one.Answer(Outcome.Unknown, expected),
        },
        expected);

    /// <summary>Whether a property names another region than its resource's.</summary>
    public static Verdict IsAnother(Property region, string expected) => region.Symbol.Judge(
        one => one is Value<string>.Known { Content: var name } ? Named(one.Property, one.Property.Node is ScalarNode || name == Own ? name : "", expected) : one.Test(_ => false, expected),
        expected);

    /// <summary>Whether two resources lie in different regions; null where one's is not known. A stack lies in one.</summary>
    public static bool? Differ(Resource one, Resource other) => Differ(one.Origin, other.Origin);

    /// <summary>Whether two origins lie in different regions; null where one's is not known. A stack lies in one.</summary>
    public static bool? Differ(ResourceOrigin one, ResourceOrigin other) =>
        ReferenceEquals(one, other) ? false
        : one.Region is { } mine && other.Region is { } theirs ? mine != theirs
        : null;

    private static Verdict Of(Property reference, ResourceOrigin theirs, string expected)
    {
        var own = reference.Resource.Origin;
        return reference.Answer(
            ReferenceEquals(theirs, own) ? Outcome.NonCompliant
            : theirs.Region is not { } region || own.Region is null ? Outcome.Unknown
            : region == own.Region ? Outcome.NonCompliant
            : Outcome.Compliant,
            expected);
    }

    // An empty name stands for one that is not known.
    private static Verdict Named(Property place, string region, string expected)
    {
        var own = place.Resource.Origin.Region;
        return place.Answer(
            region == Own || region == own ? Outcome.NonCompliant : region.Length == 0 || own is null ? Outcome.Unknown : Outcome.Compliant,
            expected,
            region.Length > 0 && own is null && region != Own ? $"in {region}, while the region of the stack is not known" : NodeText.Describe(place.Node));
    }

    private static string RegionOf(string arn) => arn.Split(':') is ["arn", _, _, var region, ..] && !region.Contains('?', StringComparison.Ordinal) ? region.Replace('.', ':') : "";

    // Spelled without colons, which part an ARN; put back by RegionOf. A region has neither dot nor question mark.
    private static string Spell(Node part) => part switch
    {
        ScalarNode scalar => scalar.Text,
        UnknownNode { Symbol: Own } => Own.Replace(':', '.'),
        _ => "?",
    };
}
