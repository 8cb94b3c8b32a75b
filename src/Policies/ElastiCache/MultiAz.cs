using Policies.Model;
using Policies.Resources;

namespace Policies.ElastiCache;

/// <summary>Asserts that a replication group fails over to a replica in another zone.</summary>
public sealed class MultiAz : Policy<ReplicationGroup>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "elasticache-multi-az",
        Title = "A replication group fails over to another zone",
        Rationale = "When its zone or host fails, a cache without a replica elsewhere loses what it holds.",
        Remediation = "Set AutomaticFailoverEnabled and MultiAZEnabled to true, and NumCacheClusters to 2 or more or ReplicasPerNodeGroup to 1 or more.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(ReplicationGroup group) => group.AutomaticFailoverEnabled.Is(true) & group.MultiAzEnabled.Is(true) & group.HasReplicas;
}
