using Policies.Ec2;
using Policies.Model;
using static Policies.Tests.NetworkTemplates;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Ec2;

public sealed class InstanceNoPublicIpTests
{
    private static readonly InstanceNoPublicIp Policy = new();

    [Theory]
    [InlineData("NetworkInterfaces: [{ DeviceIndex: '0', AssociatePublicIpAddress: true, SubnetId: !Ref PrivateA }]", Outcome.NonCompliant)]
    [InlineData("NetworkInterfaces: [{ DeviceIndex: '0', AssociatePublicIpAddress: false, SubnetId: !Ref PublicA }]", Outcome.Compliant)]
    [InlineData("NetworkInterfaces: [{ DeviceIndex: '0', SubnetId: !Ref PublicA }]", Outcome.NonCompliant)]
    [InlineData("NetworkInterfaces: [{ DeviceIndex: '0', NetworkInterfaceId: eni-1 }]", Outcome.Compliant)]
    [InlineData("SubnetId: !Ref PrivateA", Outcome.Compliant)]
    [InlineData("SubnetId: !Ref PublicA", Outcome.NonCompliant)]
    [InlineData("SubnetId: subnet-1", Outcome.Unknown)]
    [InlineData("ImageId: ami-1", Outcome.NonCompliant)]
    [InlineData("SubnetId: !If [Prod, !Ref PrivateA, !Ref PublicA]", Outcome.Unknown)]
    public void An_instance_gets_no_public_address(string properties, Outcome outcome) =>
        Judge(Policy, Network($"Instance: {{ Type: AWS::EC2::Instance, Properties: {{ {properties} }} }}"), "Instance").ShouldBe(outcome);

    [Theory]
    [InlineData("NetworkInterfaces: [{ AssociatePublicIpAddress: true }]", Outcome.NonCompliant)]
    [InlineData("NetworkInterfaces: [{ AssociatePublicIpAddress: false }]", Outcome.Compliant)]
    [InlineData("ImageId: ami-1", Outcome.Compliant)]
    [InlineData("NetworkInterfaces: [{ AssociatePublicIpAddress: !Ref Env }]", Outcome.Unknown)]
    public void A_launch_template_asks_for_none(string data, Outcome outcome) =>
        Judge(Policy, Network($"Template: {{ Type: AWS::EC2::LaunchTemplate, Properties: {{ LaunchTemplateData: {{ {data} }} }} }}"), "Template").ShouldBe(outcome);

    [Fact]
    public void An_instance_may_ask_by_its_template() => Judge(Policy, Network("""
        Template: { Type: AWS::EC2::LaunchTemplate, Properties: { LaunchTemplateData: { NetworkInterfaces: [{ AssociatePublicIpAddress: true }] } } }
          Instance: { Type: AWS::EC2::Instance, Properties: { LaunchTemplate: { LaunchTemplateId: !Ref Template, Version: '1' } } }
        """), "Instance").ShouldBe(Outcome.NonCompliant, "Template/Properties/LaunchTemplateData/NetworkInterfaces/0/AssociatePublicIpAddress");
}
