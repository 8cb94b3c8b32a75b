using Policies.Model;
using Policies.Resources;

namespace Policies.ElastiCache;

/// <summary>Asserts that minor versions are applied to a Redis or Valkey cache.</summary>
public sealed class MinorUpgrades : Policy<ReplicationGroup, CacheCluster>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "elasticache-minor-upgrades",
        Title = "Minor versions are applied to a Redis or Valkey cache",
        Rationale = "Minor versions mend security defects of the engine.",
        Remediation = "Set AutoMinorVersionUpgrade to true.",
        Severity = Severity.Low,
    };

    /// <inheritdoc/>
    protected override Verdict Applies(CacheCluster cluster) => cluster.IsNotMemcached;

    /// <inheritdoc/>
    protected override Verdict Evaluate(ReplicationGroup group) => group.AutoMinorVersionUpgrade.Is(true);

    /// <inheritdoc/>
    protected override Verdict Evaluate(CacheCluster cluster) => cluster.AutoMinorVersionUpgrade.Is(true);
}
