using System.ComponentModel;
using Policies.Model;
using Policies.Resources;

namespace Policies.Ec2;

/// <summary>Asserts that each tier of subnets spans two or more zones.</summary>
public sealed class TiersSpanZones([Description("The least number of availability zones")] int minimumZones = 2) : Policy<Vpc>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "ec2-tiers-span-zones",
        Title = "Each tier of subnets of a VPC spans two or more zones",
        Rationale = "What runs in a single zone stops when the zone does.",
        Remediation = "Add a subnet in another availability zone to the tier (in the CDK: maxAzs).",
        Severity = Severity.Medium,
    };

    private static readonly Question<RouteTable> LeadsToInternetGateway = RouteTable.AnyRoute(route => route.LeadsToInternetGateway("an internet gateway"));

    /// <inheritdoc/>
    protected override Verdict Evaluate(Vpc vpc) =>
        Spans(vpc, "public", vpc.Subnets.Where(subnet => subnet.HasRoute(LeadsToInternetGateway)))
        & Spans(vpc, "private", vpc.Subnets.Where(subnet => subnet.IsPrivate))
        & Spans(vpc, "isolated", vpc.Subnets.Where(subnet => subnet.IsIsolated));

    private Verdict Spans(Vpc vpc, string tier, Many<Subnet> subnets) => subnets.IsEmpty
        ? Verdict.NotApplicable
        : ZoneSpan.Spans(subnets, minimumZones, (outcome, found) => vpc.Resource.Answer(
            outcome is Outcome.NonCompliant && subnets.Elements.All(element => element.Presence.IsUnknown) ? Outcome.Unknown : outcome,
            "Subnets",
            $"{tier} subnets in {minimumZones} zones or more",
            found));
}
