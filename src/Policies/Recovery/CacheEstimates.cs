using Policies.Model;
using Policies.Resources;
using static Policies.Recovery.Disruption;
using static Policies.Recovery.Estimates;
using static Policies.Recovery.RecoveryFigures;

namespace Policies.Recovery;

/// <summary>Redis and Valkey caches, and Memcached. No recovery point objective applies to a cache: it is no data of record.</summary>
internal static class CacheEstimates
{
    private const string Cache = "cache";

    public static IEnumerable<Estimate> Of(ReplicationGroup group)
    {
        var failover = group.AutomaticFailoverEnabled.Is(true) & group.HasReplicas;
        return Of(
            Snapshots(group.SnapshotRetentionLimit),
            failover,
            group.MultiAzEnabled.Is(true) & failover,
            GlobalDatastore.Has(group),
            new Option(group.IsDurable("sync"), CacheDurable),
            new Option(group.IsDurable("async"), CacheNearlyDurable));
    }

    public static IEnumerable<Estimate> Of(CacheCluster cluster)
    {
        var none = cluster.Resource.Answer(Outcome.NonCompliant, "Type", "a replication group with failover", "a cache cluster, which cannot fail over");
        return Of(Snapshots(cluster.SnapshotRetentionLimit) & cluster.CanMakeSnapshots, none, none, none);
    }

    public static IEnumerable<Estimate> Of(ServerlessCache cache)
    {
        var snapshots = Snapshots(cache.SnapshotRetentionLimit);
        return
        [
            Point(Cache, Application, CacheLost, new Option(snapshots, CacheSnapshot)),
            Time(Cache, Application, CacheRefilled, new Option(snapshots, CacheRestore)),
            Point(Cache, Infrastructure, CacheServerless),
            Time(Cache, Infrastructure, CacheServerless),
            Point(Cache, Zone, CacheServerless),
            Time(Cache, Zone, CacheServerless),
            Point(Cache, Region, RegionLost),
            Time(Cache, Region, RegionLost),
        ];
    }

    private static Verdict Snapshots(Value<int> days) => days.Test(count => count > 0, "snapshots");

    private static IEnumerable<Estimate> Of(Verdict snapshots, Verdict failover, Verdict zones, Verdict elsewhere, params Option[] durable)
    {
        var snapshot = new Option(snapshots, CacheSnapshot);
        return
        [
            Point(Cache, Application, CacheLost, snapshot),
            Time(Cache, Application, CacheRefilled, new Option(snapshots, CacheRestore)),
            PointWith(failover, Infrastructure),
            Time(Cache, Infrastructure, CacheRecreated, new Option(failover, CacheFailover)),
            PointWith(zones, Zone),
            Time(Cache, Zone, CacheRecreated, new Option(zones, CacheFailover)),
            Point(Cache, Region, RegionLost, new Option(elsewhere, CacheElsewhere)),
            Time(Cache, Region, RegionLost, new Option(elsewhere, CacheElsewhere)),
        ];

        // A replica that takes over keeps its own state, whether there is a snapshot or not.
        Estimate PointWith(Verdict replica, Disruption disruption) =>
            Estimate.If(replica, Point(Cache, disruption, CacheAsynchronous, [new(replica, CacheAsynchronous), .. durable]), Point(Cache, disruption, CacheLost, snapshot));
    }
}
