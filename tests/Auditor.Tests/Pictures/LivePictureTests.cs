using System.Collections.Immutable;
using Auditor.Pictures;
using Policies.Model;

namespace Auditor.Tests.Pictures;

/// <summary>What a picture shows of accounts, where resources name each other by ids, ARNs and DNS names.</summary>
public sealed class LivePictureTests
{
    private static readonly ResourceOrigin Ireland = new() { IsLive = true, Account = "123456789012", Region = "eu-west-1" };
    private static readonly ResourceOrigin Global = Ireland with { Region = null };

    private static readonly ImmutableArray<ResourceDefinition> Resources =
    [
        Drawn.Live("AWS::EC2::VPC", "vpc-1", Ireland, """{ "CidrBlock": "10.0.0.0/16" }"""),
        Drawn.Live("AWS::EC2::Subnet", "subnet-1", Ireland, """{ "VpcId": "vpc-1", "AvailabilityZone": "eu-west-1b" }"""),
        Drawn.Live("AWS::EC2::Subnet", "subnet-2", Ireland, """{ "VpcId": "vpc-1", "AvailabilityZone": "eu-west-1a" }"""),
        Drawn.Live("AWS::EC2::RouteTable", "rtb-1", Ireland, """{ "VpcId": "vpc-1", "Associations": [{ "Main": true }] }"""),
        Drawn.Live("AWS::EC2::Route", "rtb-1|0.0.0.0/0", Ireland, """{ "RouteTableId": "rtb-1", "DestinationCidrBlock": "0.0.0.0/0", "GatewayId": "igw-1" }"""),
        Drawn.Live("AWS::ElasticLoadBalancingV2::LoadBalancer", "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/front/1", Ireland, """{ "Name": "front", "DNSName": "front-1.eu-west-1.elb.amazonaws.com", "Subnets": ["subnet-1", "subnet-2"] }"""),
        Drawn.Live("AWS::Route53::RecordSet", "example.org", Global, """{ "HostedZoneId": "Z1", "Name": "example.org.", "Type": "A", "AliasTarget": { "DNSName": "dualstack.front-1.eu-west-1.elb.amazonaws.com." } }"""),
        Drawn.Live("AWS::Route53::HostedZone", "Z1", Global, """{ "Name": "example.org." }"""),
        Drawn.Live("AWS::EC2::VPC", "vpc-2", Ireland with { Region = "eu-central-1" }, "{}"),
    ];

    [Fact]
    public void A_region_of_an_account_has_a_picture_and_what_is_global_is_in_the_one_that_it_leads_to()
    {
        var pictures = Drawn.Pictures(Resources);
        Assert.Equal(["123456789012 eu-west-1", "123456789012 eu-central-1"], pictures.Select(picture => picture.Title), StringComparer.Ordinal);
        Assert.Contains(pictures[0].Nodes, node => node.Kind is PictureKind.HostedZone);
        Assert.False(pictures[0].IsBare);
        Assert.True(pictures[1].IsBare);
    }

    [Fact]
    public void Ids_main_route_tables_and_DNS_names_are_followed()
    {
        var picture = Drawn.Pictures(Resources)[0];
        Assert.Equal(["eu-west-1a", "eu-west-1b"], picture.Node("vpc-1").ZoneNames, StringComparer.Ordinal);
        Assert.All(picture.Nodes.Where(node => node.Kind is PictureKind.Subnet), node => Assert.Equal(PictureTier.Public, node.Tier));
        Assert.Equal([0, 1], picture.Node("front").Zones);
        Assert.Equal(["example.org → front"], picture.Spell(), StringComparer.Ordinal);
        Assert.Equal("vpc-1", picture.Node("vpc-1").Parts[0].PhysicalId);
    }

    [Fact]
    public void A_network_of_another_environment_is_shown_with_what_stands_in_it_and_says_whose_it_is()
    {
        var (network, shop) = (Ireland with { Environment = "network" }, Ireland with { Environment = "shop" });
        var pictures = Drawn.Pictures(
        [
            Drawn.Live("AWS::EC2::VPC", "vpc-1", network, """{ "CidrBlock": "10.0.0.0/16" }"""),
            Drawn.Live("AWS::EC2::Subnet", "subnet-1", network, """{ "VpcId": "vpc-1", "AvailabilityZone": "eu-west-1a" }"""),
            Drawn.Live("AWS::EC2::Subnet", "subnet-2", network, """{ "VpcId": "vpc-1", "AvailabilityZone": "eu-west-1b" }"""),
            Drawn.Live("AWS::EC2::RouteTable", "rtb-1", network, """{ "VpcId": "vpc-1", "Associations": [{ "Main": true }] }"""),
            Drawn.Live("AWS::RDS::DBSubnetGroup", "stores", network, """{ "DBSubnetGroupName": "stores", "SubnetIds": ["subnet-2"] }"""),
            Drawn.Live("AWS::RDS::DBInstance", "store", shop, """{ "DBInstanceIdentifier": "store", "DBSubnetGroupName": "stores" }"""),
        ]);
        var (store, vpc) = (pictures[1].Node("store"), pictures[1].Node("vpc-1"));
        Assert.Equal((vpc.Id, PictureTier.Isolated, "10.0.0.0/16, shared, of network"), (store.Vpc, store.Tier, vpc.Detail));
        Assert.Equal(["eu-west-1b"], vpc.ZoneNames, StringComparer.Ordinal);
        Assert.DoesNotContain(pictures[1].Nodes, node => node.Label == "subnet-1");

        // Findings about the network are told where it belongs.
        Assert.Empty(vpc.Parts);
        Assert.Equal("vpc-1", Assert.Single(pictures[0].Node("vpc-1").Parts, part => part.Type == "AWS::EC2::VPC").LogicalId);
    }

    [Fact]
    public void A_web_acl_guards_what_the_ARN_names_and_not_what_has_the_name_of_a_stage()
    {
        var picture = Assert.Single(Drawn.Pictures(
        [
            Drawn.Live("AWS::WAFv2::WebACL", "wall|1|REGIONAL", Ireland, """{ "Name": "wall", "Scope": "REGIONAL" }"""),
            Drawn.Live("AWS::ECS::Cluster", "prod", Ireland, """{ "ClusterName": "prod" }"""),
            Drawn.Live("AWS::ApiGateway::RestApi", "abcdef1234", Ireland, """{ "Name": "orders" }"""),
            Drawn.Live("AWS::WAFv2::WebACLAssociation", "association", Ireland, """{ "WebACLArn": "wall|1|REGIONAL", "ResourceArn": "arn:aws:apigateway:eu-west-1::/restapis/abcdef1234/stages/prod" }"""),
        ]));
        Assert.Equal(["wall guards orders"], picture.Spell(), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("arn:aws:dynamodb:eu-west-1:123456789012:table/orders", true)]
    [InlineData("arn:aws:dynamodb:eu-west-1:123456789012:table/orders/index/by-day", true)]
    [InlineData("arn:aws:dynamodb:eu-west-1:999999999999:table/orders", false)]
    [InlineData("arn:aws:dynamodb:us-east-1:123456789012:table/orders", false)]
    [InlineData("arn:aws:sns:eu-west-1:123456789012:orders", false)]
    [InlineData("arn:aws:sns:eu-west-1:999999999999:orders", false)]
    public void An_ARN_names_a_resource_of_its_service_account_and_region(string arn, bool isUsed)
    {
        var picture = Assert.Single(Drawn.Pictures(
        [
            Drawn.Live("AWS::DynamoDB::Table", "orders", Ireland, """{ "TableName": "orders" }"""),
            Drawn.Live("AWS::Lambda::Function", "f", Ireland, $$"""{ "FunctionName": "f", "Environment": { "Variables": { "WHERE": "{{arn}}" } } }"""),
        ]));
        Assert.Equal(isUsed ? ["f uses orders"] : [], picture.Spell(), StringComparer.Ordinal);
    }
}
