using Policies.Model;
using Policies.Resources;

namespace Policies.ElastiCache;

/// <summary>Asserts that a cache requires TLS. Serverless caches always do.</summary>
public sealed class EncryptedInTransit : Policy<ReplicationGroup, CacheCluster>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "elasticache-encrypted-in-transit",
        Title = "A cache requires TLS",
        Rationale = "A client that does not ask for TLS sends its token and data in the clear.",
        Remediation = "Set TransitEncryptionEnabled to true and TransitEncryptionMode to required.",
        Severity = Severity.High,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(ReplicationGroup group) => group.TransitEncryptionEnabled.Is(true) & group.TransitEncryptionMode.Is("required");

    /// <inheritdoc/>
    protected override Verdict Evaluate(CacheCluster cluster) => cluster.TransitEncryptionEnabled.Is(true);
}
