using Policies.Model;

namespace Policies.Resources;

/// <summary>An endpoint by which a VPC reaches a service without the internet.</summary>
public sealed record VpcEndpoint(Resource Resource) : IResourceView<VpcEndpoint>
{
    /// <inheritdoc/>
    public static string Type => "AWS::EC2::VPCEndpoint";

    /// <inheritdoc/>
    public static VpcEndpoint View(Resource resource) => new(resource);

    /// <summary>The service's name, with whatever is not known spelled as <c>${…}</c>.</summary>
    public Value<string> ServiceName => Resource["ServiceName"].Symbol;

    /// <summary>The kind; <c>Gateway</c> by default (CloudFormation's page of the type).</summary>
    public Value<string> EndpointType => Resource["VpcEndpointType"].Text.OrDefault("Gateway");

    /// <summary>The route tables that lead to a gateway endpoint.</summary>
    public Many<Value<string>> RouteTableIds => Resource["RouteTableIds"].Items.Select(table => table.Text);
}
