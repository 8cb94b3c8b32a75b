using Auditor.Pictures;
using Auditor.Templates;
using Auditor.Tests.Templates.Graph;

namespace Auditor.Tests.Pictures;

/// <summary>Where a box stands of which not every subnet is known.</summary>
public sealed class SubnetSetTests
{
    private const string Sections = """
        Parameters:
          Elsewhere: { Type: AWS::EC2::Subnet::Id }
          On: { Type: String }
        Conditions:
          IsOn: !Equals [!Ref On, 'yes']

        """;

    [Theory]
    [InlineData("[!Ref Isolated1, !Ref Isolated2]", PictureTier.Isolated, null)]
    [InlineData("[!Ref Isolated1, !Ref Private1]", PictureTier.Private, null)]
    [InlineData("[!Ref Isolated1, !Ref Elsewhere]", PictureTier.Unknown, "not all of its subnets are known: the parameter Elsewhere, which has no value")]
    [InlineData("[!Ref Isolated1, subnet-0123456789abcdef0]", PictureTier.Unknown, "not all of its subnets are known: subnet-0123456789abcdef0")]
    [InlineData("[!Ref Public1, !Ref Elsewhere]", PictureTier.Public, "not all of its subnets are known: the parameter Elsewhere, which has no value")]
    [InlineData("!If [IsOn, [!Ref Public1], [!Ref Isolated1]]", PictureTier.Unknown, "where it stands hangs on a condition")]
    [InlineData("[!Ref Private1, !If [IsOn, !Ref Public2, !Ref Private2]]", PictureTier.Unknown, "where it stands hangs on a condition")]
    [InlineData("[!Ref Private1, !If [IsOn, !Ref Isolated2, !Ref Private2]]", PictureTier.Private, "where it stands hangs on a condition")]
    [InlineData("!If [IsOn, [!Ref Isolated1], [!Ref Isolated2]]", PictureTier.Isolated, "where it stands hangs on a condition")]
    public void A_tier_is_told_where_it_is_the_same_whatever_is_not_known(string subnets, object tier, string? why)
    {
        var picture = Drawn.Picture($"""
            {Sections}{Drawn.Network}  Balancer:
                Type: AWS::ElasticLoadBalancingV2::LoadBalancer
                Properties:
                  Name: front
                  Subnets: {subnets}
              Store:
                Type: AWS::RDS::DBInstance
                Properties:
                  DBInstanceIdentifier: store
                  DBSubnetGroupName: !Ref Stores
              Stores:
                Type: AWS::RDS::DBSubnetGroup
                Properties:
                  SubnetIds: {subnets}
            """.ReplaceLineEndings("\n"));
        Assert.All(["front", "store"], label => Assert.Equal(((PictureTier)tier, why), (picture.Node(label).Tier!.Value, picture.Node(label).Why)));
    }

    [Fact]
    public void A_subnet_whose_routes_are_not_known_leaves_the_tier_unknown()
    {
        var picture = Drawn.Picture($$"""
            {{Sections}}{{Drawn.Network}}  Odd:
                Type: AWS::EC2::Subnet
                Properties: { VpcId: !Ref Net, AvailabilityZone: !Select [0, !GetAZs ''] }
              OddAssociation:
                Type: AWS::EC2::SubnetRouteTableAssociation
                Properties: { SubnetId: !Ref Odd, RouteTableId: !Ref Elsewhere }
              Balancer:
                Type: AWS::ElasticLoadBalancingV2::LoadBalancer
                Properties: { Name: front, Subnets: [!Ref Isolated1, !Ref Odd] }
            """);
        Assert.Equal(PictureTier.Unknown, picture.Node("front").Tier);
        Assert.StartsWith("of Odd its routes are not known", picture.Node("front").Why, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_in_the_network_of_another_stack_is_shown_in_it()
    {
        var network = $$"""
            {{Drawn.Network}}Outputs:
              One: { Value: !Ref Private1, Export: { Name: one } }
              Two: { Value: !Ref Private2, Export: { Name: two } }
            """;
        var shop = "Resources:\n  Front:\n    Type: AWS::ElasticLoadBalancingV2::LoadBalancer\n    Properties: { Name: front, Subnets: [!ImportValue one, !ImportValue two] }\n";
        var graph = TemplateGraph.Read(
        [
            Graphs.Input(network, new() { Template = "network.json", Stack = "Network" }, "network.json"),
            Graphs.Input(shop, new() { Template = "shop.json", Stack = "Shop", Environment = "production" }, "shop.json"),
        ]);
        var picture = Drawn.Pictures(graph.Resources).Single(one => one.Title == "production");
        var front = picture.Node("front");
        Assert.Equal((PictureTier.Private, picture.Node("Net").Id), (front.Tier!.Value, front.Vpc));
        Assert.Equal("10.0.0.0/16, shared, of Network", picture.Node("Net").Detail);
    }
}
