using Auditor.Configuration.Waivers;

namespace Auditor.Configuration.Shapes;

/// <summary>A waiver as it is written in <c>policies.json</c> and in templates.</summary>
internal static class WaiverShape
{
    private static readonly Member Policy =
        new("policy", "The id of the policy, or a pattern of ids in which * stands for any characters and ? for one.", new PolicyPatternShape()) { IsRequired = true };

    private static readonly Member Resource = new(
        "resource",
        "The resource: its logical id, construct path (which covers the constructs within), physical id or ARN, or a pattern of those; every resource without this key.",
        Texts.ResourcePattern);

    private static readonly Member Environment = new("environment", "The environment; every one without this key.", new EnvironmentNameShape());
    private static readonly Member Reason = new("reason", "Why the findings are accepted.", Texts.Meaningful) { IsRequired = true };
    private static readonly Member Owner = new("owner", "Who answers for it.", Texts.Meaningful) { IsRequired = true };
    private static readonly Member Expires = new("expires", "The last day on which it counts, in UTC, such as 2027-01-31.", Texts.Date) { IsRequired = true };

    /// <summary>A waiver of <c>policies.json</c>, or of a whole template.</summary>
    public static ObjectShape Shape { get; } = new([Policy, Resource, Environment, Reason, Owner, Expires], Build);

    /// <summary>A waiver in a resource's metadata, which is for that resource.</summary>
    public static ObjectShape OfResource { get; } = new([Policy, Environment, Reason, Owner, Expires], Build);

    private static Waiver Build(MemberValues values) => new()
    {
        Policy = (string)values[Policy]!,
        Resource = values.Text(Resource),
        Environment = values.Text(Environment),
        Reason = (string)values[Reason]!,
        Owner = (string)values[Owner]!,
        Expires = (DateOnly)values[Expires]!,
        Source = values.Location,
    };
}
