using Policies.Model;
using Policies.Resources;

namespace Policies.CloudFront;

/// <summary>Asserts that a distribution fails over to a second origin.</summary>
public sealed class OriginFailover : Policy<Distribution>
{
    private const string Expected = "an origin group that a behaviour uses";

    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "cloudfront-origin-failover",
        Title = "A distribution fails over to a second origin",
        Rationale = "A second origin answers while the first is down.",
        Remediation = "Add an origin group of two members to OriginGroups and name it in the TargetOriginId of a behaviour.",
        Severity = Severity.Low,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(Distribution distribution)
    {
        var routing = new DistributionRouting(distribution);
        return distribution.OriginGroups.Any(
            group => IsUsed(group, routing) & group.Members.Exist(whenNone: group.Source.Answer(Outcome.NonCompliant, Expected, "a group without members")),
            whenNone: distribution.OriginGroupList.Answer(Outcome.NonCompliant, Expected));
    }

    // A group that no behaviour names fails over for nobody.
    private static Verdict IsUsed(OriginGroup group, DistributionRouting routing) => group.Id.Then(
        id => routing.Naming(id).Any(behavior => behavior.TargetOriginId.Is(id), whenNone: Verdict.NotApplicable),
        whenAbsent: group.Source.Answer(Outcome.NonCompliant, Expected, "a group without an id"),
        Expected);
}
