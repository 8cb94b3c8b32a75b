using Policies.Model;

namespace Policies.Resources;

/// <summary>A load balancer or instance within a VPC that CloudFront reaches without the internet.</summary>
public sealed record VpcOrigin(Resource Resource) : IResourceView<VpcOrigin>
{
    /// <inheritdoc/>
    public static string Type => "AWS::CloudFront::VpcOrigin";

    /// <inheritdoc/>
    public static VpcOrigin View(Resource resource) => new(resource);

    /// <summary>How CloudFront speaks to it.</summary>
    public Property EndpointConfig => Resource["VpcOriginEndpointConfig"];
}
