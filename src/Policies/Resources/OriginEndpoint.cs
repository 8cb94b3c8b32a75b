using Policies.Model;

namespace Policies.Resources;

/// <summary>How CloudFront speaks to a custom or VPC origin.</summary>
/// <param name="Source">The <c>CustomOriginConfig</c> or <c>VpcOriginEndpointConfig</c>.</param>
/// <param name="IsInVpc">Whether it is a VPC origin.</param>
public sealed record OriginEndpoint(Property Source, bool IsInVpc)
{
    /// <summary><c>http-only</c>, <c>https-only</c> or <c>match-viewer</c>; a VPC origin matches the viewer by default, a custom one has no default.</summary>
    public Value<string> ProtocolPolicy => IsInVpc ? Source["OriginProtocolPolicy"].Text.OrDefault("match-viewer") : Source["OriginProtocolPolicy"].Text;

    /// <summary>The TLS versions that CloudFront may use; absent means TLSv1 and SSLv3 (the type's registry schema).</summary>
    public Property SslProtocols => Source["OriginSSLProtocols"];
}
