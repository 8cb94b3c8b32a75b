using System.Collections.Immutable;
using Policies.Model;

namespace Policies.Resources;

/// <summary>The subnets in which ElastiCache may place a cache.</summary>
public sealed record CacheSubnetGroup(Resource Resource) : IResourceView<CacheSubnetGroup>
{
    /// <inheritdoc/>
    public static string Type => "AWS::ElastiCache::SubnetGroup";

    /// <inheritdoc/>
    public static ImmutableArray<string> NameProperties => ["CacheSubnetGroupName"];

    /// <inheritdoc/>
    public static CacheSubnetGroup View(Resource resource) => new(resource);

    /// <summary>The subnets' ids.</summary>
    public Property SubnetIds => Resource["SubnetIds"];
}
