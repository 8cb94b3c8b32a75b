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
        Live("AWS::EC2::VPC", "vpc-1", Ireland, """{ "CidrBlock": "10.0.0.0/16" }"""),
        Live("AWS::EC2::Subnet", "subnet-1", Ireland, """{ "VpcId": "vpc-1", "AvailabilityZone": "eu-west-1b" }"""),
        Live("AWS::EC2::Subnet", "subnet-2", Ireland, """{ "VpcId": "vpc-1", "AvailabilityZone": "eu-west-1a" }"""),
        Live("AWS::EC2::RouteTable", "rtb-1", Ireland, """{ "VpcId": "vpc-1", "Associations": [{ "Main": true }] }"""),
        Live("AWS::EC2::Route", "rtb-1|0.0.0.0/0", Ireland, """{ "RouteTableId": "rtb-1", "DestinationCidrBlock": "0.0.0.0/0", "GatewayId": "igw-1" }"""),
        Live("AWS::ElasticLoadBalancingV2::LoadBalancer", "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/front/1", Ireland, """{ "Name": "front", "DNSName": "front-1.eu-west-1.elb.amazonaws.com", "Subnets": ["subnet-1", "subnet-2"] }"""),
        Live("AWS::Route53::RecordSet", "example.org", Global, """{ "HostedZoneId": "Z1", "Name": "example.org.", "Type": "A", "AliasTarget": { "DNSName": "dualstack.front-1.eu-west-1.elb.amazonaws.com." } }"""),
        Live("AWS::Route53::HostedZone", "Z1", Global, """{ "Name": "example.org." }"""),
        Live("AWS::EC2::VPC", "vpc-2", Ireland with { Region = "eu-central-1" }, "{}"),
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

    private static ResourceDefinition Live(string type, string id, ResourceOrigin origin, string properties) =>
        new ResourceDefinition(type, id, origin, default) { PhysicalId = id, Arn = id.StartsWith("arn:", StringComparison.Ordinal) ? id : null }
            .With(NodeText.Parsed(new ScalarNode(properties, ScalarKind.Text, default)));
}
