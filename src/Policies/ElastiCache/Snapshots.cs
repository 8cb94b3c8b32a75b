using System.ComponentModel;
using Policies.Model;
using Policies.Resources;

namespace Policies.ElastiCache;

/// <summary>Asserts that automatic snapshots of a cache are kept.</summary>
public sealed class Snapshots([Description("The least number of days for which snapshots are kept, 1 to 35.")] int minimumDays = 1) : Policy<ReplicationGroup, CacheCluster, ServerlessCache>
{
    private readonly int _minimumDays = minimumDays is >= 1 and <= 35
        ? minimumDays
        : throw new ArgumentOutOfRangeException(nameof(minimumDays), minimumDays, "Snapshots can be kept for 1 to 35 days.");

    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "elasticache-snapshots",
        Title = "Automatic snapshots of a cache are kept",
        Rationale = "Without a snapshot, what a cache lost is lost.",
        Remediation = "Set SnapshotRetentionLimit to at least the minimum, 1 day unless configured otherwise.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Applies(CacheCluster cluster) => cluster.CanMakeSnapshots;

    /// <inheritdoc/>
    protected override Verdict Evaluate(ReplicationGroup group) => AreKept(group.SnapshotRetentionLimit);

    /// <inheritdoc/>
    protected override Verdict Evaluate(CacheCluster cluster) => AreKept(cluster.SnapshotRetentionLimit);

    /// <inheritdoc/>
    protected override Verdict Evaluate(ServerlessCache cache) => AreKept(cache.SnapshotRetentionLimit);

    private Verdict AreKept(Value<int> days) => days.Test(kept => kept >= _minimumDays, $"at least {_minimumDays} days");
}
