using System.Collections.Immutable;
using Policies.Model;

namespace Policies.Resources;

/// <summary>
/// A stand-alone ElastiCache cluster: Memcached, or one node of Redis OSS or Valkey, which cannot encrypt at rest.
/// Sources of the defaults: CloudFormation's page of the type.
/// </summary>
public sealed record CacheCluster(Resource Resource) : IResourceView<CacheCluster>
{
    /// <inheritdoc/>
    public static string Type => "AWS::ElastiCache::CacheCluster";

    /// <inheritdoc/>
    public static ImmutableArray<string> NameProperties => ["ClusterName"];

    /// <inheritdoc/>
    public static CacheCluster View(Resource resource) => new(resource);

    /// <summary>The engine, which must be given.</summary>
    public Value<CacheEngine> Engine => Resource["Engine"].Text.Select(CacheEngine.Named);

    /// <summary>Holds for anything but Memcached.</summary>
    public Verdict IsNotMemcached => Engine.OrDefault(CacheEngine.Redis).Test(engine => !engine.IsMemcached, "Redis OSS or Valkey");

    /// <summary>Holds for nodes that can make snapshots: those of Redis OSS and Valkey but <c>cache.t1.micro</c> (API CreateSnapshot).</summary>
    public Verdict CanMakeSnapshots =>
        IsNotMemcached & Resource["CacheNodeType"].Text.OrDefault("").Test(type => !type.StartsWith("cache.t1.", StringComparison.Ordinal), "a node type with snapshots");

    /// <summary>Whether clients must use TLS; not by default.</summary>
    public Value<bool> TransitEncryptionEnabled => Resource["TransitEncryptionEnabled"].Boolean.OrDefault(false);

    /// <summary>The days for which automatic snapshots are kept; 0, none, by default.</summary>
    public Value<int> SnapshotRetentionLimit => Resource["SnapshotRetentionLimit"].Integer.OrDefault(0);

    /// <summary>Whether minor versions are applied. No default is stated.</summary>
    public Value<bool> AutoMinorVersionUpgrade => Resource["AutoMinorVersionUpgrade"].Boolean.OrUnknown("absent, for which no default is stated");
}
