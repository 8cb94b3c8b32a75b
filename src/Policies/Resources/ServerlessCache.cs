using System.Collections.Immutable;
using Policies.Model;

namespace Policies.Resources;

/// <summary>
/// A serverless ElastiCache cache, which always encrypts at rest and in transit and spans zones (ElastiCache user guide, "Security").
/// Sources of the defaults: CloudFormation's page of the type.
/// </summary>
public sealed record ServerlessCache(Resource Resource) : IResourceView<ServerlessCache>
{
    /// <inheritdoc/>
    public static string Type => "AWS::ElastiCache::ServerlessCache";

    /// <inheritdoc/>
    public static ImmutableArray<string> NameProperties => ["ServerlessCacheName"];

    /// <inheritdoc/>
    public static ServerlessCache View(Resource resource) => new(resource);

    /// <summary>The key of the encryption at rest; absent means one of the service's own.</summary>
    public Value<string> KmsKeyId => Resource["KmsKeyId"].Text;

    /// <summary>The number of automatic snapshots kept, one a day; 0, none, by default.</summary>
    public Value<int> SnapshotRetentionLimit => Resource["SnapshotRetentionLimit"].Integer.OrDefault(0);
}
