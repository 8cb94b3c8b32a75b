using System.Collections.Immutable;
using Policies.Model;

namespace Policies.Resources;

/// <summary>
/// An ElastiCache replication group of Redis OSS or Valkey. Sources of the defaults: CloudFormation's page of the type and
/// API CreateReplicationGroup.
/// </summary>
public sealed record ReplicationGroup(Resource Resource) : IResourceView<ReplicationGroup>
{
    /// <inheritdoc/>
    public static string Type => "AWS::ElastiCache::ReplicationGroup";

    /// <inheritdoc/>
    public static ImmutableArray<string> NameProperties => ["ReplicationGroupId"];

    /// <inheritdoc/>
    public static ReplicationGroup View(Resource resource) => new(resource);

    /// <summary>The engine; Redis OSS by default.</summary>
    public Value<CacheEngine> Engine => Resource["Engine"].Text.Select(CacheEngine.Named).OrDefault(CacheEngine.Redis);

    /// <summary>
    /// Whether the nodes encrypt at rest: by default with Valkey (API CreateReplicationGroup), not with Redis OSS.
    /// The secondary of a global datastore takes it from the primary.
    /// </summary>
    public Verdict EncryptsAtRest
    {
        get
        {
            var written = OrOfPrimary(Resource["AtRestEncryptionEnabled"]);
            return Engine.Judge(
                engine => (engine switch
                {
                    Value<CacheEngine>.Known { Content.IsValkey: true } => written.OrServiceDefault(true, "for Valkey"),
                    Value<CacheEngine>.Known => written.OrDefault(false),
                    _ => written.OrUnknown("absent, which leaves it to the engine"),
                }).Is(true),
                "true");
        }
    }

    /// <summary>The key of the encryption at rest; absent means one of the service's own.</summary>
    public Value<string> KmsKeyId => Resource["KmsKeyId"].Text;

    /// <summary>Whether clients can use TLS: not by default, and to be stated for Valkey. A secondary takes it from the primary.</summary>
    public Value<bool> TransitEncryptionEnabled => OrOfPrimary(Resource["TransitEncryptionEnabled"]).OrDefault(false);

    /// <summary>Whether clients must use TLS: <c>required</c>, unless it is <c>preferred</c>.</summary>
    public Value<string> TransitEncryptionMode => Resource["TransitEncryptionMode"].Text.OrDefault("required");

    /// <summary>Whether a replica takes over; not by default.</summary>
    public Value<bool> AutomaticFailoverEnabled => Resource["AutomaticFailoverEnabled"].Boolean.OrDefault(false);

    /// <summary>Whether replicas stand in other zones; not by default.</summary>
    public Value<bool> MultiAzEnabled => Resource["MultiAZEnabled"].Boolean.OrDefault(false);

    /// <summary>Holds for the durability that is asked for, <c>sync</c> or <c>async</c>; a live one says what it came to (ElastiCache user guide, "Durability").</summary>
    public Verdict IsDurable(string durability) =>
        Resource["EffectiveDurability"].Text.Or(Resource["Durability"].Text).OrDefault("default").Test(chosen => chosen.Equals(durability, StringComparison.OrdinalIgnoreCase), durability);

    /// <summary>
    /// Whether every shard has a replica: given by the number of nodes (one by default), which live counts those of all shards, by the
    /// replicas of each shard, or shard by shard.
    /// </summary>
    public Verdict HasReplicas
    {
        get
        {
            const string Expected = "a replica for each shard";
            var nodes = Resource["NumCacheClusters"].Integer.OrDefault(1);
            var shards = Resource.Origin.IsLive ? Resource["NumNodeGroups"].Integer.OrDefault(1) : new Value<int>.Known(Resource["NumNodeGroups"], 1);
            var perShard = Resource["NodeGroupConfiguration"].Items.All(
                shard => shard["ReplicaCount"].Integer.Test(count => count > 0, Expected) | shard["ReplicaAvailabilityZones"].Items.Exist(shard.Answer(Outcome.NonCompliant, Expected)),
                whenNone: Verdict.NotApplicable);
            return shards.Then(count => nodes.Test(all => all >= 2 * count, Expected), Verdict.NotApplicable, Expected)
                | Resource["ReplicasPerNodeGroup"].Integer.Test(count => count > 0, Expected)
                | perShard;
        }
    }

    /// <summary>The days for which automatic snapshots are kept; 0, none, by default.</summary>
    public Value<int> SnapshotRetentionLimit => Resource["SnapshotRetentionLimit"].Integer.OrDefault(0);

    /// <summary>Whether minor versions are applied. No default is stated.</summary>
    public Value<bool> AutoMinorVersionUpgrade => Resource["AutoMinorVersionUpgrade"].Boolean.OrUnknown("absent, for which no default is stated");

    private Value<bool> OrOfPrimary(Property property)
    {
        var global = Resource["GlobalReplicationGroupId"];
        return Resource.Origin.IsLive || global.IsAbsent ? property.Boolean : property.Boolean.OrUnknown("absent, which leaves it to the primary of the global datastore");
    }
}
