using Policies.Model;
using Policies.Resources;

namespace Policies.Ec2;

/// <summary>Asserts that instances and launch templates ask for no public address.</summary>
public sealed class InstanceNoPublicIp : Policy<Instance, LaunchTemplate>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "ec2-instance-no-public-ip",
        Title = "Instances and launch templates ask for no public address",
        Rationale = "An instance with a public address is scanned from its first minute, and one mistake in a security group exposes it.",
        Remediation = "Set AssociatePublicIpAddress to false, and launch in a subnet that assigns no public addresses.",
        Severity = Severity.High,
    };

    private const string Expected = "no public address";

    // NotApplicable where there may be no network interface: then the instance's subnet decides, or may.
    private static readonly Question<LaunchTemplate> TemplateGives = new(template => template.Settings.NetworkInterfaces is var cards && cards.Elements.All(card => card.Presence.IsUnknown)
        ? Verdict.NotApplicable
        : cards.All(Gets, whenNone: Verdict.NotApplicable));

    /// <inheritdoc/>
    protected override Verdict Evaluate(Instance instance) => instance.Resource.Origin.IsLive
        ? instance.PublicIp.IsNotPresent(Expected) & instance.Settings.NetworkInterfaces.All(Asks, whenNone: Verdict.Compliant)
        : Declared(instance);

    /// <inheritdoc/>
    protected override Verdict Evaluate(LaunchTemplate template) => template.Settings.NetworkInterfaces.All(
        Asks,
        whenNone: template.Settings.Source["NetworkInterfaces"].Answer(Outcome.Compliant, Expected, "absent, which leaves it to the subnet"));

    private static Verdict Declared(Instance instance) => instance.Settings.NetworkInterfaces.All(
        Gets,
        whenNone: instance.LaunchTemplate.All(
            template => TemplateGives.Of(template) is { Outcome: not Outcome.NotApplicable } answer
                ? answer
                : template.Settings.NetworkInterfaces.All(Gets, whenNone: BySubnet(instance.SubnetId)),
            whenNone: BySubnet(instance.SubnetId)));

    private static Verdict Gets(Property card) => card["AssociatePublicIpAddress"].Boolean.Judge(
        asked => asked is Value<bool>.Absent
            ? card["NetworkInterfaceId"].Judge(id => id.IsAbsent ? ByDefault(card) : id.Answer(Outcome.Compliant, Expected), Expected)
            : asked.Is(false),
        Expected);

    // Only the primary network interface can be given one (EC2 API: InstanceNetworkInterfaceSpecification, AssociatePublicIpAddress).
    private static Verdict ByDefault(Property card)
    {
        var isSecondary = card["DeviceIndex"].Integer.OrDefault(0).Test(index => index > 0, "a secondary network interface, which gets none");
        return isSecondary.IsNonCompliant ? BySubnet(card["SubnetId"]) : isSecondary | BySubnet(card["SubnetId"]);
    }

    private static Verdict Asks(Property card) => card["AssociatePublicIpAddress"].Boolean.OrDefault(false).Is(false);

    // The subnet decides where nobody asks; without one it is a default subnet, which assigns public addresses (VPC user guide, "IP addressing").
    private static Verdict BySubnet(Property subnetId) => subnetId.Resource.Graph.Follow<Subnet>(subnetId.Text).All(
        subnet => subnet.MapPublicIpOnLaunch.Is(false).Via(subnetId, "a subnet that assigns no public addresses"),
        whenNone: subnetId.Answer(Outcome.NonCompliant, "a subnet that assigns no public addresses", "absent, which means a default subnet"));
}
