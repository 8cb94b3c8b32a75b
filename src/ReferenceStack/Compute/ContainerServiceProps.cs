using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ECS;

namespace ReferenceStack.Compute;

/// <summary>What tells one service of the cluster from another.</summary>
internal sealed record ContainerServiceProps
{
    /// <summary>The documented name, without the environment: <c>housing-trends-backend</c>.</summary>
    public required string Name { get; init; }

    public required ContainerImage Image { get; init; }

    public required ISecurityGroup SecurityGroup { get; init; }

    /// <summary>Where the container listens; null for one that only works.</summary>
    public int? Port { get; init; }

    /// <summary>The command, where it is not the image's own.</summary>
    public IReadOnlyList<string>? Command { get; init; }

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
