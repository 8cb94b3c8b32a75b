using Policies.Model;

namespace Policies.Resources;

/// <summary>A subnet of a VPC.</summary>
public sealed record Subnet(Resource Resource) : IResourceView<Subnet>
{
    private static readonly Relation<SubnetRouteTableAssociation, Subnet> SubnetOfAssociation = new(association => association.SubnetId);
    private static readonly Relation<SubnetNetworkAclAssociation, Subnet> SubnetOfAclAssociation = new(association => association.SubnetId);
    private static readonly Relation<DbSubnetGroup, Subnet> SubnetsOfDbGroup = new(group => group.SubnetIds.Items.Select(subnet => subnet.Text));
    private static readonly Relation<CacheSubnetGroup, Subnet> SubnetsOfCacheGroup = new(group => group.SubnetIds.Items.Select(subnet => subnet.Text));
    private static readonly Question<RouteTable> LeadsToNatGateway = RouteTable.AnyRoute(route => route.NatGatewayId.IsPresent("a NAT gateway"));
    private static readonly RouteQuestion AvoidsInternetGateway = new(route => route.AvoidsInternetGateway("no route to an internet gateway"), "no route to an internet gateway");
    private static readonly RouteQuestion HasNoDefaultRoute = new(route => route.IsNarrow("no default route"), "no default route");

    /// <inheritdoc/>
    public static string Type => "AWS::EC2::Subnet";

    /// <inheritdoc/>
    public static Subnet View(Resource resource) => new(resource);

    /// <summary>The VPC it belongs to.</summary>
    public Value<string> VpcId => Resource["VpcId"].Text;

    /// <summary>The property that names the zone, by name or by id.</summary>
    public Property AvailabilityZone => Resource["AvailabilityZone"] is { IsAbsent: false } name ? name : Resource["AvailabilityZoneId"];

    /// <summary>Whether the zone is given by its id, such as <c>use1-az1</c>.</summary>
    public bool IsZoneId => Resource["AvailabilityZone"].IsAbsent;

    /// <summary>Whether instances launched in it get a public IPv4 address; not by default (CloudFormation's page of the type).</summary>
    public Value<bool> MapPublicIpOnLaunch => Resource["MapPublicIpOnLaunch"].Boolean.OrDefault(false);

    /// <summary>Its network ACLs' associations.</summary>
    public Many<SubnetNetworkAclAssociation> AclAssociations => Resource.Graph.Referring(SubnetOfAclAssociation, this);

    /// <summary>The DB subnet groups it is in.</summary>
    public Many<DbSubnetGroup> DbGroups => Resource.Graph.Referring(SubnetsOfDbGroup, this);

    /// <summary>The cache subnet groups it is in.</summary>
    public Many<CacheSubnetGroup> CacheGroups => Resource.Graph.Referring(SubnetsOfCacheGroup, this);

    /// <summary>Its route tables: the associated one, else the VPC's main table.</summary>
    public Many<RouteTable> RouteTables
    {
        get
        {
            var associations = Associations;
            var tables = associations.SelectMany(association => association.RouteTable);
            return associations.Elements.Any(element => !element.Presence.IsUnknown) ? tables : tables.Concat(MainRouteTables);
        }
    }

    /// <summary>Holds if it has a route to a NAT gateway, and none to an internet gateway.</summary>
    public Verdict IsPrivate => HasNatGateway & AvoidsInternetGateway.Of(this);

    /// <summary>Holds if it has a route to a NAT gateway.</summary>
    public Verdict HasNatGateway => HasRoute(LeadsToNatGateway);

    /// <summary>Holds if it has no default route.</summary>
    public Verdict IsIsolated => HasNoDefaultRoute.Of(this);

    private Many<SubnetRouteTableAssociation> Associations => Resource.Graph.Referring(SubnetOfAssociation, this);

    private Many<RouteTable> MainRouteTables => Resource.Graph.Follow<Vpc>(VpcId).SelectMany(vpc => vpc.MainRouteTables);

    /// <summary>Holds if the question, about one of the routes of a table, holds for its route table.</summary>
    public Verdict HasRoute(Question<RouteTable> question) =>
        RouteTables.Any(question.Of, whenNone: Resource.Answer(Outcome.NonCompliant, "Routes", "a route", "none"));

    /// <summary>Holds if the question holds for its route table; the evidence names the route table and its association too.</summary>
    internal Verdict EveryTable(Question<RouteTable> question, string expected)
    {
        var associations = Associations;
        var isCertain = associations.Elements.Any(element => !element.Presence.IsUnknown);
        return associations.All(
            association => association.RouteTable.All(question.Of, Verdict.Compliant).Via(association.RouteTableId, $"a route table with {expected}"),
            whenNone: isCertain ? Verdict.NotApplicable : EveryMainTable(question, expected));
    }

    private Verdict EveryMainTable(Question<RouteTable> question, string expected) => MainRouteTables
        .All(question.Of, whenNone: Resource.Answer(Outcome.Compliant, "RouteTable", expected, "the main route table, which has the local route alone"))
        .Via(Resource["VpcId"], $"a VPC whose main route table has {expected}");
}
