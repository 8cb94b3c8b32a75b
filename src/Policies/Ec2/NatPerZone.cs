using Policies.Model;
using Policies.Resources;

namespace Policies.Ec2;

/// <summary>Asserts that private subnets use a NAT gateway of their own zone.</summary>
public sealed class NatPerZone : Policy<Subnet>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "ec2-nat-per-zone",
        Title = "A private subnet uses a NAT gateway of its own zone",
        Rationale = "When the zone of a shared NAT gateway fails, every zone that uses it is cut off; until then each byte between zones is paid for.",
        Remediation = "Add a NAT gateway to each zone (in the CDK: natGateways), or a regional one.",
        Severity = Severity.Medium,
    };

    private const string Expected = "a NAT gateway of the subnet's own zone";

    /// <inheritdoc/>
    protected override Verdict Applies(Subnet subnet) => subnet.HasRoute(route => route.NatGatewayId.IsPresent("a NAT gateway"));

    /// <inheritdoc/>
    protected override Verdict Evaluate(Subnet subnet) => subnet.EveryRoute(
        route => route.Resource.Graph.Follow<NatGateway>(route.NatGatewayId).All(
            gateway => gateway.AvailabilityMode.Is("regional") | IsNear(gateway, subnet),
            whenNone: Verdict.Compliant),
        Expected);

    private static Verdict IsNear(NatGateway gateway, Subnet subnet) => gateway.Resource.Graph.Follow<Subnet>(gateway.SubnetId.Text).All(
        other => other.Resource == subnet.Resource ? Verdict.Compliant : other.IsZoneOf(subnet),
        whenNone: gateway.SubnetId.Answer(Outcome.Unknown, Expected));
}
