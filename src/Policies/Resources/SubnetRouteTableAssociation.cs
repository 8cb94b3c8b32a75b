using Policies.Model;

namespace Policies.Resources;

/// <summary>The association of a route table with a subnet or, in an account only, with a VPC as its main table.</summary>
public sealed record SubnetRouteTableAssociation(Resource Resource) : IResourceView<SubnetRouteTableAssociation>
{
    /// <inheritdoc/>
    public static string Type => "AWS::EC2::SubnetRouteTableAssociation";

    /// <inheritdoc/>
    public static SubnetRouteTableAssociation View(Resource resource) => new(resource);

    /// <summary>The subnet; absent for the association of a main table.</summary>
    public Value<string> SubnetId => Resource["SubnetId"].Text;

    /// <summary>The property that names the route table.</summary>
    public Property RouteTableId => Resource["RouteTableId"];

    /// <summary>The route table.</summary>
    public Many<RouteTable> RouteTable => Resource.Graph.Follow<RouteTable>(RouteTableId.Text);

    /// <summary>Whether it makes the table its VPC's main one; no property of a template, but the answer of EC2's API.</summary>
    public Value<bool> Main => Resource["Main"].Boolean.OrDefault(false);
}
