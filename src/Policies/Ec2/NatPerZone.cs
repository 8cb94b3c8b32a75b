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

    private static readonly Question<RouteTable, ZoneSpan.Zone> IsOfZone = new((table, zone) => EveryGateway(table, subnet => subnet.IsIn(zone)));

    /// <inheritdoc/>
    protected override Verdict Applies(Subnet subnet) => subnet.HasNatGateway;

    /// <inheritdoc/>
    protected override Verdict Evaluate(Subnet subnet) => subnet.RouteTables.All(
        table => subnet.Zone is { } zone
            ? IsOfZone.Of(table, zone)
            : EveryGateway(table, other => other.Resource == subnet.Resource ? Verdict.Compliant : other.IsIn(null)),
        whenNone: Verdict.NotApplicable);

    private static Verdict EveryGateway(RouteTable table, Func<Subnet, Verdict> isNear) => table.Routes.All(
        route => route.Resource.Graph.Follow<NatGateway>(route.NatGatewayId.Text).All(
            gateway => IsNear(gateway, isNear) | gateway.AvailabilityMode.Is("regional"),
            whenNone: Verdict.NotApplicable).Via(route.NatGatewayId, Expected),
        whenNone: Verdict.NotApplicable);

    private static Verdict IsNear(NatGateway gateway, Func<Subnet, Verdict> isNear) =>
        gateway.Resource.Graph.Follow<Subnet>(gateway.SubnetId.Text).All(isNear, whenNone: gateway.SubnetId.Answer(Outcome.Unknown, Expected));
}
