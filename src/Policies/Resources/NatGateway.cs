using Policies.Model;

namespace Policies.Resources;

/// <summary>A NAT gateway.</summary>
public sealed record NatGateway(Resource Resource) : IResourceView<NatGateway>
{
    /// <inheritdoc/>
    public static string Type => "AWS::EC2::NatGateway";

    /// <inheritdoc/>
    public static NatGateway View(Resource resource) => new(resource);

    /// <summary>
    /// Whether it stands in one zone or in every one: <c>zonal</c>, the default, or <c>regional</c>, which has no subnet
    /// (VPC user guide, "Regional NAT gateways").
    /// </summary>
    public Value<string> AvailabilityMode => Resource["AvailabilityMode"].Text.OrDefault("zonal");

    /// <summary>The subnet of a zonal gateway.</summary>
    public Property SubnetId => Resource["SubnetId"];
}
