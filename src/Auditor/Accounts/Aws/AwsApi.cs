using System.Collections.Frozen;

namespace Auditor.Accounts.Aws;

/// <summary>One service's API: how its endpoint is found, its requests are signed and its answers are read.</summary>
internal sealed record AwsApi
{
    /// <summary>The prefix of its calls: <c>rds</c> in <c>rds:DescribeDBInstances</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its name in the SDK's settings: <c>Config Service</c> is <c>AWS_ENDPOINT_URL_CONFIG_SERVICE</c>.</summary>
    public required string ServiceId { get; init; }

    public required string SigningName { get; init; }

    /// <summary>The first part of its regional hosts: <c>monitoring</c> in <c>monitoring.eu-west-1.amazonaws.com</c>.</summary>
    public required string EndpointPrefix { get; init; }

    public required string Version { get; init; }

    public required AwsWire Wire { get; init; }

    /// <summary>What stands before the operation in the header <c>X-Amz-Target</c>; for the JSON wires.</summary>
    public string? TargetPrefix { get; init; }

    /// <summary>The namespace of XML in requests.</summary>
    public string? XmlNamespace { get; init; }

    /// <summary>The hosts of a global API by partition; empty for a regional one.</summary>
    public FrozenDictionary<string, GlobalEndpoint> GlobalEndpoints { get; init; } = FrozenDictionary<string, GlobalEndpoint>.Empty;

    public XmlShape Xml { get; init; } = XmlShape.Empty;
}
