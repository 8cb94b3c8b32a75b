using Policies.Model;
using Policies.Resources;
using static Policies.Recovery.Disruption;
using static Policies.Recovery.Estimates;
using static Policies.Recovery.RecoveryFigures;

namespace Policies.Recovery;

/// <summary>Redis and Valkey caches. No recovery point objective applies to a cache: it is no data of record.</summary>
internal static class CacheEstimates
{
    private const string Cache = "cache";

    public static IEnumerable<Estimate> Of(ReplicationGroup group)
    {
        var failover = group.AutomaticFailoverEnabled.Is(true) & group.HasReplicas;
        var zones = group.MultiAzEnabled.Is(true) & failover;
        return Of(group.SnapshotRetentionLimit.Test(days => days > 0, "snapshots"), failover, zones);
    }

    public static IEnumerable<Estimate> Of(CacheCluster cluster)
    {
        var none = cluster.Resource.Answer(Outcome.NonCompliant, "Type", "a replication group with failover", "a cache cluster, which cannot fail over");
        return Of(cluster.SnapshotRetentionLimit.Test(days => days > 0, "snapshots"), none, none);
    }

    private static IEnumerable<Estimate> Of(Verdict snapshots, Verdict failover, Verdict zones) =>
    [
        Point(Cache, Application, snapshots, CacheSnapshot, CacheLost),
        Time(Cache, Application, snapshots, CacheRestore, CacheRecreated),
        Point(Cache, Infrastructure, failover, CacheAsynchronous, snapshots.IsCompliant ? CacheSnapshot : CacheLost),
        Time(Cache, Infrastructure, failover, CacheFailover, CacheRecreated),
        Point(Cache, Zone, zones, CacheAsynchronous, snapshots.IsCompliant ? CacheSnapshot : CacheLost),
        Time(Cache, Zone, zones, CacheFailover, CacheRecreated),
        Point(Cache, Region, RegionLost),
        Time(Cache, Region, RegionLost),
    ];
}
