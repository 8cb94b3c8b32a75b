using Policies.Model;

namespace Policies.Resources;

/// <summary>A route table of a VPC.</summary>
public sealed record RouteTable(Resource Resource) : IResourceView<RouteTable>
{
    private static readonly Relation<Route, RouteTable> TableOfRoute = new(route => route.RouteTableId);
    private static readonly Relation<SubnetRouteTableAssociation, RouteTable> TableOfAssociation = new(association => association.RouteTableId.Text);
    private static readonly Relation<VpcEndpoint, RouteTable> TablesOfEndpoint = new(endpoint => endpoint.RouteTableIds);

    /// <inheritdoc/>
    public static string Type => "AWS::EC2::RouteTable";

    /// <inheritdoc/>
    public static RouteTable View(Resource resource) => new(resource);

    /// <summary>The VPC it belongs to.</summary>
    public Value<string> VpcId => Resource["VpcId"].Text;

    /// <summary>Its routes but the local one.</summary>
    public Many<Route> Routes => Resource.Graph.Referring(TableOfRoute, this);

    /// <summary>The gateway endpoints that have a route in it.</summary>
    public Many<VpcEndpoint> Endpoints => Resource.Graph.Referring(TablesOfEndpoint, this);

    /// <summary>Whether one of a table's routes is as asked, once for all subnets that use the table.</summary>
    internal static Question<RouteTable> AnyRoute(Func<Route, Verdict> ask) =>
        new(table => table.Routes.Any(ask, whenNone: table.Resource.Answer(Outcome.NonCompliant, "Routes", "a route", "the local route alone")));

    /// <summary>Holds if it is the main table of its VPC, by an association of its own or one that EC2's answer keeps with the table.</summary>
    public Verdict IsMain
    {
        get
        {
            var none = Resource["Associations"].Answer(Outcome.NonCompliant, "the association of a main route table", "none");
            return Resource["Associations"].Items.Any(association => association["Main"].Boolean.OrDefault(false).Is(true), none)
                | Resource.Graph.Referring(TableOfAssociation, this).Any(association => association.Main.Is(true), none);
        }
    }
}
