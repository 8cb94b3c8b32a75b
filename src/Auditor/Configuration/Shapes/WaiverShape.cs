using Auditor.Configuration.Waivers;

namespace Auditor.Configuration.Shapes;

/// <summary>A waiver as it is written in <c>policies.json</c> and in templates.</summary>
internal static class WaiverShape
{
    private static readonly Member<string> Policy =
        new("policy", "The id of the policy, or a pattern of ids in which * stands for any characters and ? for one.", new PolicyPatternShape()) { IsRequired = true };

    private static readonly Member<string> Resource = new(
        "resource",
        "The resource: its logical id, construct path (which covers the constructs within), physical id or ARN, or a pattern of those; every resource without this key.",
        Texts.ResourcePattern);

    private static readonly Member<string> Environment = new("environment", "The environment; every one without this key.", new EnvironmentNameShape());
    private static readonly Member<string> Reason = new("reason", "Why the findings are accepted.", Texts.Meaningful) { IsRequired = true };
    private static readonly Member<string> Owner = new("owner", "Who answers for it.", Texts.Meaningful) { IsRequired = true };
    private static readonly Member<DateOnly> Expires = new("expires", "The last day on which it counts, in UTC, such as 2027-01-31.", Texts.Date) { IsRequired = true };

    /// <summary>A waiver of <c>policies.json</c>, or of a whole template.</summary>
    public static ObjectShape<Waiver> Shape { get; } = new([Policy, Resource, Environment, Reason, Owner, Expires], Build);

    /// <summary>A waiver in a resource's metadata, which is for that resource.</summary>
    public static ObjectShape<Waiver> OfResource { get; } = new([Policy, Environment, Reason, Owner, Expires], values => Build(values));

    private static Waiver Build(MemberValues values) => new()
    {
        Policy = values.Required(Policy),
        Resource = values.OrNull(Resource),
        Environment = values.OrNull(Environment),
        Reason = values.Required(Reason),
        Owner = values.Required(Owner),
        Expires = values.Required(Expires),
        Source = values.Location,
    };
}
