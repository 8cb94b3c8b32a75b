using Auditor.Configuration.Waivers;

namespace Auditor.Configuration.Shapes;

/// <summary>A waiver as it is written in <c>policies.json</c> and in templates.</summary>
internal static class WaiverShape
{
    private static readonly Member Policy =
        new("policy", "The id of the policy, or a pattern of ids in which * stands for any characters and ? for one; drift for differences between what is deployed and what is live.", new PolicyPatternShape()) { IsRequired = true };

    private static readonly Member Resource = new(
        "resource",
        "The resource: its logical id, construct path (which covers the constructs within), physical id or ARN, or a pattern of those; every resource without this key.",
        Texts.ResourcePattern);

    private static readonly Member Property = new(
        "property",
        "Of drift, the path of the property as reports show it (which covers what lies within), such as Properties/BackupRetentionPeriod, or a pattern of paths; any difference without this key.",
        Texts.PropertyPattern);

    private static readonly Member Environment = new("environment", "The environment; every one without this key.", new EnvironmentNameShape());
    private static readonly Member Reason = new("reason", "Why it is accepted.", Texts.Meaningful) { IsRequired = true };
    private static readonly Member Owner = new("owner", "Who answers for it.", Texts.Meaningful) { IsRequired = true };
    private static readonly Member Expires = new("expires", "The last day on which it counts, in UTC, such as 2027-01-31.", Texts.Date) { IsRequired = true };

    /// <summary>A waiver of <c>policies.json</c>, or of a whole template.</summary>
    public static Shape Shape { get; } = new DriftWaiverShape(new([Policy, Resource, Property, Environment, Reason, Owner, Expires], Build), Property);

    /// <summary>A waiver in a resource's metadata, which is for that resource.</summary>
    public static Shape OfResource { get; } = new DriftWaiverShape(new([Policy, Property, Environment, Reason, Owner, Expires], Build), Property);

    private static Waiver Build(MemberValues values) => new()
    {
        Policy = (string)values[Policy]!,
        Resource = values.Text(Resource),
        Property = values.Text(Property),
        Environment = values.Text(Environment),
        Reason = (string)values[Reason]!,
        Owner = (string)values[Owner]!,
        Expires = (DateOnly)values[Expires]!,
        Source = values.Location,
    };
}
