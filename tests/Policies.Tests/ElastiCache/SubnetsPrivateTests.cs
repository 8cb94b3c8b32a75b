using Policies.ElastiCache;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.ElastiCache;

public sealed class SubnetsPrivateTests
{
    private static readonly SubnetsPrivate Policy = new();

    [Theory]
    [InlineData("DestinationCidrBlock: 0.0.0.0/0, GatewayId: !Ref Gateway", Outcome.NonCompliant)]
    [InlineData("DestinationCidrBlock: 203.0.113.0/24, GatewayId: igw-1", Outcome.NonCompliant)]
    [InlineData("DestinationCidrBlock: 0.0.0.0/0, NatGatewayId: nat-1", Outcome.Compliant)]
    [InlineData("DestinationCidrBlock: 0.0.0.0/0, GatewayId: !Ref Vpn", Outcome.Compliant)]
    [InlineData("DestinationCidrBlock: 0.0.0.0/0, GatewayId: !Ref AnyGateway", Outcome.Unknown)]
    [InlineData("DestinationCidrBlock: 0.0.0.0/0, GatewayId: !If [Prod, vgw-1, igw-1]", Outcome.Unknown)]
    public void A_route_to_an_internet_gateway_is_too_much(string route, Outcome outcome) => Judge(Policy, Group(route), "Group").ShouldBe(outcome);

    [Fact]
    public void Isolation_may_be_asked_for() => Judge(new SubnetsPrivate(isolated: true), Group("DestinationCidrBlock: 0.0.0.0/0, NatGatewayId: nat-1"), "Group").ShouldBe(Outcome.NonCompliant, "Group/Properties/SubnetIds/0");

    [Fact]
    public void The_subnets_of_a_serverless_cache_are_judged() =>
        Judge(Policy, Group("DestinationCidrBlock: 0.0.0.0/0, GatewayId: !Ref Gateway"), "Cache").ShouldBe(Outcome.NonCompliant, "Cache/Properties/SubnetIds/0");

    [Fact]
    public void A_serverless_cache_without_subnets_is_unknown() => Judge(Policy, """
        Resources:
          Cache: { Type: AWS::ElastiCache::ServerlessCache, Properties: { Engine: valkey, ServerlessCacheName: c } }
        """).ShouldBe(Outcome.Unknown);

    [Fact]
    public void A_live_group_is_judged_alike() => JudgeLive(Policy, """
        Resources:
          vpc-1: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
          subnet-1: { Type: AWS::EC2::Subnet, Properties: { VpcId: vpc-1 } }
          rtb-1: { Type: AWS::EC2::RouteTable, Properties: { VpcId: vpc-1 } }
          rtbassoc-1: { Type: AWS::EC2::SubnetRouteTableAssociation, Properties: { RouteTableId: rtb-1, Main: true } }
          group: { Type: AWS::ElastiCache::SubnetGroup, Properties: { SubnetIds: [subnet-1] } }
        """).ShouldBe(Outcome.Compliant);

    private static string Group(string route) => $$"""
        Parameters: { AnyGateway: { Type: String }, Env: { Type: String } }
        Conditions: { Prod: !Equals [!Ref Env, prod] }
        Resources:
          Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
          Gateway: { Type: AWS::EC2::InternetGateway }
          Vpn: { Type: AWS::EC2::VPNGateway, Properties: { Type: ipsec.1 } }
          A: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc } }
          Table: { Type: AWS::EC2::RouteTable, Properties: { VpcId: !Ref Vpc } }
          Association: { Type: AWS::EC2::SubnetRouteTableAssociation, Properties: { SubnetId: !Ref A, RouteTableId: !Ref Table } }
          Route: { Type: AWS::EC2::Route, Properties: { RouteTableId: !Ref Table, {{route}} } }
          Group: { Type: AWS::ElastiCache::SubnetGroup, Properties: { Description: d, SubnetIds: [!Ref A] } }
          Cache: { Type: AWS::ElastiCache::ServerlessCache, Properties: { Engine: valkey, ServerlessCacheName: c, SubnetIds: [!Ref A] } }
        """;
}
