using Policies.Model;
using Policies.Resources;

namespace Policies.ElastiCache;

/// <summary>Asserts that a Redis or Valkey cache encrypts at rest. A stand-alone cluster cannot; serverless caches always do.</summary>
public sealed class EncryptedAtRest : Policy<ReplicationGroup, CacheCluster>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "elasticache-encrypted-at-rest",
        Title = "A Redis or Valkey cache encrypts at rest",
        Rationale = "Swap, snapshots and disks of an unencrypted cache can be read by whoever gets hold of them, and encryption cannot be turned on later.",
        Remediation = "Set AtRestEncryptionEnabled to true; replace a stand-alone cluster with a replication group.",
        Severity = Severity.High,
    };

    /// <inheritdoc/>
    protected override Verdict Applies(CacheCluster cluster) => cluster.IsNotMemcached;

    /// <inheritdoc/>
    protected override Verdict Evaluate(ReplicationGroup group) => group.EncryptsAtRest;

    /// <inheritdoc/>
    protected override Verdict Evaluate(CacheCluster cluster) =>
        cluster.Engine.Property.Answer(Outcome.NonCompliant, "a replication group, which can encrypt at rest", "a stand-alone cluster, which cannot");
}
