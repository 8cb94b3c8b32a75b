using System.Globalization;
using System.Text;
using Auditor.Pictures;
using Auditor.Tests.Templates.Graph;
using Policies.Model;

namespace Auditor.Tests.Pictures;

/// <summary>What a picture of templates shows: what stands where, what leads where, and what is not known.</summary>
public sealed class PictureMakerTests
{
    private const string Application = """
          Front:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
            Properties: { Name: front, Subnets: [!Ref Public1, !Ref Public2], SecurityGroups: [!GetAtt FrontGroup.GroupId] }
          FrontGroup:
            Type: AWS::EC2::SecurityGroup
            Properties: { VpcId: !Ref Net, GroupDescription: front }
          Listener:
            Type: AWS::ElasticLoadBalancingV2::Listener
            Properties: { LoadBalancerArn: !Ref Front, Port: 443, Protocol: HTTPS, DefaultActions: [{ Type: forward, TargetGroupArn: !Ref Targets }] }
          Targets:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: { VpcId: !Ref Net, Port: 80 }
          Shop:
            Type: AWS::ECS::Service
            Properties:
              ServiceName: shop
              TaskDefinition: !Ref Task
              LoadBalancers: [{ ContainerName: c, ContainerPort: 80, TargetGroupArn: !Ref Targets }]
              NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [!Ref Private1, !Ref Private2], SecurityGroups: [!GetAtt ShopGroup.GroupId] } }
          ShopGroup:
            Type: AWS::EC2::SecurityGroup
            Properties: { VpcId: !Ref Net, GroupDescription: shop }
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties: { ContainerDefinitions: [{ Name: c, Image: i, Secrets: [{ Name: KEY, ValueFrom: !Ref Key }] }] }
          Key:
            Type: AWS::SecretsManager::Secret
          Store:
            Type: AWS::RDS::DBInstance
            Properties: { DBInstanceIdentifier: store, DBSubnetGroupName: !Ref StoreSubnets, VPCSecurityGroups: [!GetAtt StoreGroup.GroupId] }
          StoreSubnets:
            Type: AWS::RDS::DBSubnetGroup
            Properties: { SubnetIds: [!Ref Isolated1, !Ref Isolated2] }
          StoreGroup:
            Type: AWS::EC2::SecurityGroup
            Properties: { VpcId: !Ref Net, GroupDescription: store, SecurityGroupIngress: [{ IpProtocol: tcp, FromPort: 5432, ToPort: 5432, SourceSecurityGroupId: !GetAtt ShopGroup.GroupId }] }
          Edge:
            Type: AWS::CloudFront::Distribution
            Properties: { DistributionConfig: { Aliases: [shop.example.org], WebACLId: !GetAtt Wall.Arn, Origins: [{ Id: o, DomainName: front.example.org }], DefaultCacheBehavior: { TargetOriginId: o } } }
          Wall:
            Type: AWS::WAFv2::WebACL
            Properties: { Name: wall, Scope: CLOUDFRONT }
          Zone:
            Type: AWS::Route53::HostedZone
            Properties: { Name: example.org }
          ShopName:
            Type: AWS::Route53::RecordSet
            Properties: { HostedZoneId: !Ref Zone, Name: shop.example.org, Type: A, AliasTarget: { DNSName: !GetAtt Edge.DomainName, HostedZoneId: Z2FDTNDATAQYW2 } }
          FrontName:
            Type: AWS::Route53::RecordSet
            Properties: { HostedZoneId: !Ref Zone, Name: front.example.org., Type: A, AliasTarget: { DNSName: !Sub 'dualstack.${Front.DNSName}', HostedZoneId: !GetAtt Front.CanonicalHostedZoneID } }

        """;

    private static readonly Picture Shop = Drawn.Picture(Drawn.Network + Application);

    [Fact]
    public void Subnets_have_the_tier_that_their_routes_give_them_and_zones_without_names_are_numbered()
    {
        Assert.Equal(["zone 1", "zone 2"], Shop.Node("Net").ZoneNames, StringComparer.Ordinal);
        Assert.All(Shop.Nodes.Where(node => node.Kind is PictureKind.Subnet), node =>
        {
            Assert.Equal(node.Label[..^1], node.Tier.ToString());
            Assert.Equal([node.Label[^1] - '1'], node.Zones);
        });
        Assert.Equal("a route to an internet gateway (Public1Route)", Shop.Node("Public1").Why);
        Assert.Equal("a route to a NAT gateway (Private2Route)", Shop.Node("Private2").Why);
        Assert.Equal("no default route", Shop.Node("Isolated1").Why);
    }

    [Theory]
    [InlineData("front", PictureTier.Public, 0, 1)]
    [InlineData("shop", PictureTier.Private, 0, 1)]
    [InlineData("store", PictureTier.Isolated, 0, 1)]
    [InlineData("NAT", PictureTier.Public, 0)]
    public void What_stands_in_subnets_is_in_their_tier_and_zones(string label, object tier, params int[] zones)
    {
        var node = Shop.Node(label);
        Assert.Equal((Shop.Node("Net").Id, (PictureTier)tier), (node.Vpc, node.Tier));
        Assert.Equal(zones, node.Zones);
    }

    [Fact]
    public void Every_arrow_is_proved()
    {
        Assert.Equal(
            ["example.org → front", "example.org → shop.example.org", "front → shop", "shop uses Key", "shop → store", "shop.example.org → front", "wall guards shop.example.org"],
            Shop.Spell(),
            StringComparer.Ordinal);
        Assert.Equal(
            ["Listener forwards to Targets; Shop registers with it", "StoreGroup lets ShopGroup in on port 5432", "its origin is front.example.org, by which the record FrontName names it"],
            Shop.Arrows.Select(arrow => arrow.ProvedBy).Where(proof => proof.Contains("forwards", StringComparison.Ordinal) || proof.Contains("port", StringComparison.Ordinal) || proof.Contains("origin", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("Listener", "front")]
    [InlineData("Targets", "front")]
    [InlineData("FrontGroup", "front")]
    [InlineData("Task", "shop")]
    [InlineData("StoreSubnets", "store")]
    [InlineData("StoreGroup", "store")]
    [InlineData("Public1Route", "Public1")]
    [InlineData("Isolated2Association", "Isolated2")]
    [InlineData("Address", "NAT")]
    [InlineData("Attachment", "Net")]
    [InlineData("FrontName", "example.org")]
    public void What_is_no_box_belongs_to_one(string logicalId, string label) => Assert.Equal(label, Shop.PlaceOf(logicalId));

    [Fact]
    public void A_route_that_hangs_on_a_parameter_leaves_the_tier_unknown()
    {
        var picture = Drawn.Picture("""
            Parameters:
              Way: { Type: String }
            Resources:
              Net: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
              Table: { Type: AWS::EC2::RouteTable, Properties: { VpcId: !Ref Net } }
              Route: { Type: AWS::EC2::Route, Properties: { RouteTableId: !Ref Table, DestinationCidrBlock: 0.0.0.0/0, GatewayId: !Ref Way } }
              Subnet: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Net } }
              Association: { Type: AWS::EC2::SubnetRouteTableAssociation, Properties: { SubnetId: !Ref Subnet, RouteTableId: !Ref Table } }
            """);
        var subnet = picture.Nodes.Single(node => node.Kind is PictureKind.Subnet);
        Assert.Equal(PictureTier.Unknown, subnet.Tier);
        Assert.StartsWith("its routes are not known: Route Properties/GatewayId", subnet.Why, StringComparison.Ordinal);
        Assert.Equal(["zone not known"], picture.Node("Net").ZoneNames, StringComparer.Ordinal);
    }

    [Fact]
    public void What_stands_in_a_network_that_was_not_read_is_shown_so()
    {
        var picture = Drawn.Picture("""
            Parameters:
              Subnets: { Type: 'List<AWS::EC2::Subnet::Id>' }
            Resources:
              Front: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Name: front, Subnets: !Ref Subnets } }
            """);
        var node = picture.Node("front");
        Assert.Equal((PictureTier.Unknown, "A network that is not known"), (node.Tier, picture.Nodes.Single(one => one.Id == node.Vpc).Label));
    }

    [Fact]
    public void An_arrow_under_a_condition_is_not_certain()
    {
        var picture = Drawn.Picture("""
            Parameters:
              On: { Type: String }
            Conditions:
              IsOn: !Equals [!Ref On, 'yes']
            Resources:
              Zone: { Type: AWS::Route53::HostedZone, Properties: { Name: example.org } }
              Edge: { Type: AWS::CloudFront::Distribution, Properties: { DistributionConfig: { Aliases: [a.example.org], Origins: [] } } }
              Name: { Type: AWS::Route53::RecordSet, Condition: IsOn, Properties: { HostedZoneId: !Ref Zone, Name: a.example.org, Type: A, AliasTarget: { DNSName: !GetAtt Edge.DomainName, HostedZoneId: Z2FDTNDATAQYW2 } } }
            """);
        Assert.Equal(["example.org → a.example.org perhaps"], picture.Spell(), StringComparer.Ordinal);
    }

    [Fact]
    public void Stacks_without_an_environment_that_do_not_refer_to_each_other_have_pictures_of_their_own()
    {
        Assert.Equal(["one", "two"], Titles(null), StringComparer.Ordinal);
        Assert.Equal(["production"], Titles("production"), StringComparer.Ordinal);

        static IEnumerable<string> Titles(string? environment) => Drawn.Pictures([.. Bucket("one", environment), .. Bucket("two", environment)]).Select(picture => picture.Title);

        static IEnumerable<ResourceDefinition> Bucket(string stack, string? environment) =>
            Graphs.Read("Resources:\n  Bucket:\n    Type: AWS::S3::Bucket\n", new ResourceOrigin { Template = $"{stack}.json", Stack = stack, Environment = environment }).Resources;
    }

    [Fact]
    public void Very_many_resources_are_counted_and_those_with_findings_are_kept()
    {
        var text = new StringBuilder(Drawn.Network);
        for (var i = 0; i < 3000; i++)
        {
            var number = i.ToString(CultureInfo.InvariantCulture);
            text.Append($"  Service{number}:\n    Type: AWS::ECS::Service\n    Properties: {{ ServiceName: s{number}, NetworkConfiguration: {{ AwsvpcConfiguration: {{ Subnets: [!Ref Private1, !Ref Private2], SecurityGroups: [!GetAtt Group.GroupId] }} }} }}\n");
            text.Append(i >= 500 ? "" : $"  Subnet{number}:\n    Type: AWS::EC2::Subnet\n    Properties: {{ VpcId: !Ref Net, AvailabilityZone: zone-{number} }}\n");
        }

        text.Append("  Group:\n    Type: AWS::EC2::SecurityGroup\n    Properties: { VpcId: !Ref Net, GroupDescription: all }\n");
        var picture = Assert.Single(Drawn.Pictures(Graphs.Read(text.ToString()).Resources, resource => resource.LogicalId is "Service1234" or "Service2345"));
        Assert.InRange(picture.Nodes.Length, 10, 60);
        Assert.InRange(picture.Nodes.Sum(node => node.Parts.Length), 10, 600);
        Assert.Equal(6, picture.Node("Net").ZoneNames.Length);
        Assert.Equal("s1234", picture.PlaceOf("Service1234"));
        Assert.Equal("s2345", picture.PlaceOf("Service2345"));
        Assert.Equal(2995, picture.Node("and 2,995 more services").Count);
        Assert.Equal(3000, picture.Nodes.Where(node => node.Kind is PictureKind.Service).Sum(node => node.Count));
        Assert.Equal(506, picture.Nodes.Where(node => node.Kind is PictureKind.Subnet).Sum(node => node.Count));
        Assert.Equal(0, picture.Others);
    }

    [Fact]
    public void What_is_counted_is_said_as_a_person_says_it()
    {
        var text = new StringBuilder(Drawn.Network);
        for (var i = 0; i < 8; i++)
        {
            text.Append($"  Front{i.ToString(CultureInfo.InvariantCulture)}:\n    Type: AWS::ElasticLoadBalancingV2::LoadBalancer\n    Properties: {{ Subnets: [!Ref Public1] }}\n");
        }

        Assert.Equal(3, Drawn.Picture(text.ToString()).Node("and 3 more load balancers").Count);
    }
}
