using Policies.Ec2;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Ec2;

public sealed class SubnetNoAutoPublicIpTests
{
    private static readonly SubnetNoAutoPublicIp Policy = new();

    [Theory]
    [InlineData("MapPublicIpOnLaunch: true", Outcome.NonCompliant)]
    [InlineData("MapPublicIpOnLaunch: 'false'", Outcome.Compliant)]
    [InlineData("CidrBlock: 10.0.0.0/24", Outcome.Compliant)]
    [InlineData("MapPublicIpOnLaunch: !Ref Public", Outcome.Unknown)]
    [InlineData("MapPublicIpOnLaunch: !If [Prod, false, true]", Outcome.Unknown)]
    public void Public_addresses_are_not_assigned(string properties, Outcome outcome) => Judge(Policy, $$"""
        Parameters: { Public: { Type: String }, Env: { Type: String } }
        Conditions: { Prod: !Equals [!Ref Env, prod] }
        Resources:
          Subnet: { Type: AWS::EC2::Subnet, Properties: { VpcId: vpc-1, {{properties}} } }
        """).ShouldBe(outcome, "Subnet/Properties/MapPublicIpOnLaunch");

    [Fact]
    public void The_default_may_have_to_be_written_down() => Judge(Policy, """
        Resources:
          Subnet: { Type: AWS::EC2::Subnet, Properties: { VpcId: vpc-1 } }
        """, settings: new() { RequireExplicit = true }).ShouldBe(Outcome.NonCompliant, "Subnet/Properties/MapPublicIpOnLaunch");

    [Fact]
    public void A_live_subnet_says_so() => JudgeLive(Policy, """
        Resources:
          subnet-1: { Type: AWS::EC2::Subnet, Properties: { VpcId: vpc-1, MapPublicIpOnLaunch: true } }
        """).ShouldBe(Outcome.NonCompliant);
}
