using System.ComponentModel;
using System.Globalization;
using Policies.Model;
using Policies.Resources;

namespace Policies.Elb;

/// <summary>Asserts that load balancers span two or more zones.</summary>
public sealed class SpansZones(
    [Description("How many availability zones are wanted")] int minimumZones = 2) : Policy<LoadBalancer, ClassicLoadBalancer>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "elb-spans-zones",
        Title = "Load balancers span two or more zones",
        Rationale = "A load balancer in one zone is lost with it.",
        Remediation = "Name subnets of at least two availability zones in Subnets or SubnetMappings.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(LoadBalancer balancer) => Span(balancer.Subnets, balancer.SubnetList);

    /// <inheritdoc/>
    protected override Verdict Evaluate(ClassicLoadBalancer balancer) => Span(balancer.Zones, balancer.ZoneList);

    // Elastic Load Balancing takes at most one subnet of each zone, so that subnets count as zones (CloudFormation: LoadBalancer, Subnets).
    private Verdict Span(Many<Property> subnets, Property list)
    {
        var expected = string.Create(CultureInfo.InvariantCulture, $"{minimumZones} zones or more");
        var certain = Count(subnets.Elements.Where(subnet => !subnet.Presence.IsUnknown));
        var possible = Count(subnets.Elements);
        var actual = string.Create(CultureInfo.InvariantCulture, $"{possible} of them");
        return certain >= minimumZones ? list.Answer(Outcome.Compliant, expected, actual)
            : possible >= minimumZones ? subnets.Elements.Aggregate(Verdict.NotApplicable, (verdict, subnet) => verdict & subnet.Presence)
            : subnets.Unseen.IsUnknown ? subnets.Unseen
            : list.Answer(Outcome.NonCompliant, expected, actual);
    }

    private static int Count(IEnumerable<Element<Property>> subnets) =>
        subnets.Select(subnet => NodeText.Symbol(subnet.Item.Node)).Distinct(StringComparer.Ordinal).Count();
}
