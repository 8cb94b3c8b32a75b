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
    [InlineData("NetworkInterfaces: [{ DeviceIndex: '0', NetworkInterfaceId: !If [Prod, eni-1, !Ref AWS::NoValue] }]", Outcome.Unknown)]
    [InlineData("NetworkInterfaces: [{ DeviceIndex: '0', SubnetId: !Ref PrivateA }, { DeviceIndex: '1', SubnetId: !Ref PublicA }]", Outcome.Compliant)]
    [InlineData("NetworkInterfaces: [{ DeviceIndex: '0', SubnetId: !Ref PrivateA }, { DeviceIndex: !Ref Env, SubnetId: !Ref PublicA }]", Outcome.Unknown)]
    [InlineData("NetworkInterfaces: [{ DeviceIndex: '1', SubnetId: !Ref PublicA, AssociatePublicIpAddress: true }]", Outcome.NonCompliant)]
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

    [Theory]
    [InlineData("PublicIp: 203.0.113.9, SubnetId: subnet-1", Outcome.NonCompliant)]
    [InlineData("NetworkInterfaces: [{ NetworkInterfaceId: eni-1, AssociatePublicIpAddress: true }]", Outcome.NonCompliant)]
    [InlineData("NetworkInterfaces: [{ NetworkInterfaceId: eni-1 }], SubnetId: subnet-1", Outcome.Compliant)]
    public void A_live_instance_shows_its_address(string properties, Outcome outcome) => JudgeLive(Policy, $$"""
        Resources:
          i-1: { Type: AWS::EC2::Instance, Properties: { {{properties}} } }
        """).ShouldBe(outcome);

    [Theory]
    [InlineData("SubnetId: !Ref PublicA", Outcome.NonCompliant)]
    [InlineData("SubnetId: !Ref PrivateA", Outcome.Compliant)]
    [InlineData("DeviceIndex: 0", Outcome.NonCompliant)]
    [InlineData("NetworkInterfaceId: eni-1", Outcome.Compliant)]
    public void The_subnet_decides_for_an_interface_of_the_template(string card, Outcome outcome) => Judge(Policy, Network($$"""
        Template: { Type: AWS::EC2::LaunchTemplate, Properties: { LaunchTemplateData: { NetworkInterfaces: [{ {{card}} }] } } }
          Instance: { Type: AWS::EC2::Instance, Properties: { LaunchTemplate: { LaunchTemplateId: !Ref Template, Version: '1' } } }
        """), "Instance").ShouldBe(outcome);

    [Fact]
    public void An_instance_may_ask_by_its_template() => Judge(Policy, Network("""
        Template: { Type: AWS::EC2::LaunchTemplate, Properties: { LaunchTemplateData: { NetworkInterfaces: [{ AssociatePublicIpAddress: true }] } } }
          Instance: { Type: AWS::EC2::Instance, Properties: { LaunchTemplate: { LaunchTemplateId: !Ref Template, Version: '1' } } }
        """), "Instance").ShouldBe(Outcome.NonCompliant, "Template/Properties/LaunchTemplateData/NetworkInterfaces/0/AssociatePublicIpAddress");
}
