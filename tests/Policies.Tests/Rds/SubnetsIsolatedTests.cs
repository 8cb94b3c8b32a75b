using Policies.Model;
using Policies.Rds;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Rds;

public sealed class SubnetsIsolatedTests
{
    private static readonly SubnetsIsolated Policy = new();

    [Fact]
    public void A_route_table_without_routes_isolates() => Judge(Policy, Group(""), "Group").ShouldBe(Outcome.Compliant);

    [Theory]
    [InlineData("DestinationCidrBlock: 0.0.0.0/0, GatewayId: !Ref Gateway")]
    [InlineData("DestinationCidrBlock: 0.0.0.0/0, NatGatewayId: nat-1")]
    [InlineData("DestinationIpv6CidrBlock: '::/0', EgressOnlyInternetGatewayId: eigw-1")]
    [InlineData("DestinationIpv6CidrBlock: '0:0:0:0:0:0:0:0/0', GatewayId: !Ref Gateway")]
    [InlineData("DestinationCidrBlock: 0.0.0.0/0, TransitGatewayId: tgw-1")]
    [InlineData("DestinationCidrBlock: 0.0.0.0/0, GatewayId: vgw-1")]
    [InlineData("DestinationCidrBlock: 0.0.0.0/0, VpcPeeringConnectionId: pcx-1")]
    [InlineData("DestinationCidrBlock: 0.0.0.0/0, InstanceId: i-1")]
    [InlineData("DestinationCidrBlock: 0.0.0.0/0, NetworkInterfaceId: eni-1")]
    [InlineData("DestinationCidrBlock: 0.0.0.0/0, CoreNetworkArn: 'arn:aws:networkmanager::1:core-network/c'")]
    [InlineData("DestinationCidrBlock: 0.0.0.0/0, VpcEndpointId: vpce-1")]
    [InlineData("DestinationCidrBlock: 128.0.0.0/1, GatewayId: !Ref Gateway")]
    [InlineData("DestinationPrefixListId: !Ref World, TransitGatewayId: tgw-1")]
    public void A_default_route_to_anything_does_not(string route) =>
        Judge(Policy, Group($"Route: {{ Type: AWS::EC2::Route, Properties: {{ RouteTableId: !Ref Table, {route} }} }}"), "Group").ShouldBe(Outcome.NonCompliant, "Group/Properties/SubnetIds/0");

    [Theory]
    [InlineData("DestinationCidrBlock: 10.1.0.0/16, VpcPeeringConnectionId: pcx-1")]
    [InlineData("DestinationCidrBlock: 10.0.0.0/8, TransitGatewayId: tgw-1")]
    public void A_route_to_another_network_holds(string route) =>
        Judge(Policy, Group($"Route: {{ Type: AWS::EC2::Route, Properties: {{ RouteTableId: !Ref Table, {route} }} }}"), "Group").ShouldBe(Outcome.Compliant);

    [Fact]
    public void The_evidence_names_the_whole_way()
    {
        var verdict = Judge(Policy, Group("Route: { Type: AWS::EC2::Route, Properties: { RouteTableId: !Ref Table, DestinationCidrBlock: 0.0.0.0/0, NatGatewayId: nat-1 } }"), "Group");

        Assert.Equal(
            "Group/Properties/SubnetIds/0 Association/Properties/RouteTableId Route/Properties/DestinationCidrBlock",
            string.Join(' ', verdict.Evidence.Select(one => $"{one.Resource.LogicalId}/{one.Path}")));
    }

    [Fact]
    public void A_subnet_without_an_association_uses_the_main_table_which_has_no_routes() => Judge(Policy, """
        Resources:
          Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
          A: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc } }
          Group: { Type: AWS::RDS::DBSubnetGroup, Properties: { SubnetIds: [!Ref A] } }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void The_main_table_of_a_vpc_from_outside_is_unknown() => Judge(Policy, """
        Parameters: { Vpc: { Type: AWS::EC2::VPC::Id } }
        Resources:
          A: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc } }
          Group: { Type: AWS::RDS::DBSubnetGroup, Properties: { SubnetIds: [!Ref A] } }
        """).ShouldBe(Outcome.Unknown);

    [Theory]
    [InlineData("!Ref Subnets")]
    [InlineData("[!ImportValue a, !ImportValue b]")]
    [InlineData("[subnet-1, subnet-2]")]
    public void Subnets_from_outside_are_unknown(string ids) => Judge(Policy, $$"""
        Parameters: { Subnets: { Type: List<AWS::EC2::Subnet::Id> } }
        Resources:
          Group: { Type: AWS::RDS::DBSubnetGroup, Properties: { SubnetIds: {{ids}} } }
        """).ShouldBe(Outcome.Unknown);

    [Fact]
    public void One_subnet_that_fails_is_enough_whatever_the_others_are() => Judge(Policy, """
        Resources:
          Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
          A: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc } }
          Table: { Type: AWS::EC2::RouteTable, Properties: { VpcId: !Ref Vpc } }
          Association: { Type: AWS::EC2::SubnetRouteTableAssociation, Properties: { SubnetId: !Ref A, RouteTableId: !Ref Table } }
          Route: { Type: AWS::EC2::Route, Properties: { RouteTableId: !Ref Table, DestinationCidrBlock: 0.0.0.0/0, NatGatewayId: nat-1 } }
          Group: { Type: AWS::RDS::DBSubnetGroup, Properties: { SubnetIds: [subnet-1, !Ref A] } }
        """).ShouldBe(Outcome.NonCompliant, "Group/Properties/SubnetIds/1");

    [Fact]
    public void A_route_under_an_undecided_condition_is_unknown() => Judge(Policy, Group(
        "Route: { Type: AWS::EC2::Route, Condition: Prod, Properties: { RouteTableId: !Ref Table, DestinationCidrBlock: 0.0.0.0/0, NatGatewayId: nat-1 } }"), "Group").ShouldBe(Outcome.Unknown);

    [Fact]
    public void An_association_with_a_table_from_outside_is_unknown() => Judge(Policy, """
        Resources:
          Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
          A: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc } }
          Association: { Type: AWS::EC2::SubnetRouteTableAssociation, Properties: { SubnetId: !Ref A, RouteTableId: !ImportValue table } }
          Group: { Type: AWS::RDS::DBSubnetGroup, Properties: { SubnetIds: [!Ref A] } }
        """).ShouldBe(Outcome.Unknown);

    [Theory]
    [InlineData("SubnetId: subnet-1", Outcome.NonCompliant)]
    [InlineData("Main: true", Outcome.NonCompliant)]
    [InlineData("SubnetId: subnet-2", Outcome.Unknown)]
    public void A_live_subnet_uses_its_table_or_else_the_main_one(string association, Outcome outcome) => JudgeLive(Policy, $$"""
        Resources:
          vpc-1: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
          subnet-1: { Type: AWS::EC2::Subnet, Properties: { VpcId: vpc-1 } }
          subnet-2: { Type: AWS::EC2::Subnet, Properties: { VpcId: vpc-1 } }
          rtb-1: { Type: AWS::EC2::RouteTable, Properties: { VpcId: vpc-1 } }
          rtbassoc-1: { Type: AWS::EC2::SubnetRouteTableAssociation, Properties: { RouteTableId: rtb-1, {{association}} } }
          rtb-1|0.0.0.0/0: { Type: AWS::EC2::Route, Properties: { RouteTableId: rtb-1, DestinationCidrBlock: 0.0.0.0/0, GatewayId: igw-1 } }
          group: { Type: AWS::RDS::DBSubnetGroup, Properties: { SubnetIds: [subnet-1] } }
        """).ShouldBe(outcome);

    private static string Group(string route) => $$"""
        Parameters: { Env: { Type: String } }
        Conditions: { Prod: !Equals [!Ref Env, prod] }
        Resources:
          Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
          Gateway: { Type: AWS::EC2::InternetGateway }
          World: { Type: AWS::EC2::PrefixList, Properties: { PrefixListName: w, AddressFamily: IPv4, Entries: [{ Cidr: 0.0.0.0/0 }] } }
          A: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc } }
          Table: { Type: AWS::EC2::RouteTable, Properties: { VpcId: !Ref Vpc } }
          Association: { Type: AWS::EC2::SubnetRouteTableAssociation, Properties: { SubnetId: !Ref A, RouteTableId: !Ref Table } }
          Group: { Type: AWS::RDS::DBSubnetGroup, Properties: { SubnetIds: [!Ref A] } }
          {{route}}
        """;
}
