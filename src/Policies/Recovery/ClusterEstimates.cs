using Policies.Resources;
using static Policies.Recovery.Disruption;
using static Policies.Recovery.Estimates;
using static Policies.Recovery.RecoveryFigures;

namespace Policies.Recovery;

/// <summary>Aurora and Multi-AZ clusters, with their members.</summary>
internal static class ClusterEstimates
{
    public static IEnumerable<Estimate> Of(DbCluster cluster)
    {
        var isAurora = cluster.Engine.Test(engine => engine.IsAurora, "an Aurora engine");
        var plans = BackupEstimates.Of(cluster.Resource);
        return OfAurora(cluster, plans).Zip(OfMultiAz(plans), (aurora, multiAz) => Estimate.If(isAurora, aurora, multiAz));
    }

    // Both list their rows in the same order. Automated backups of a cluster are always on.
    private static Estimate[] OfMultiAz(BackupEstimates plans) =>
    [
        Point(Database, Application, DbPointInTime),
        Time(Database, Application, DbRestore),
        Point(Database, Infrastructure, MultiAzClusterLosesNothing),
        Time(Database, Infrastructure, MultiAzClusterFailover),
        Point(Database, Zone, MultiAzClusterLosesNothing),
        Time(Database, Zone, MultiAzClusterFailover),
        Point(Database, Region, RegionLost, plans.RegionPoints),
        Time(Database, Region, RegionLost, plans.RegionTimes),
    ];

    private static Estimate[] OfAurora(DbCluster cluster, BackupEstimates plans)
    {
        var serverless = cluster.IsServerlessV1;
        var backtrack = cluster.BacktrackWindow.Test(seconds => seconds > 0, "a window to backtrack in");
        var global = cluster.IsReplicatedToAnotherRegion;
        return
        [
            Point(Database, Application, AuroraPointInTime, [new(backtrack, AuroraBacktracked)]),
            Time(Database, Application, AuroraRestore, [new(backtrack, AuroraBacktracking)]),
            Point(Database, Infrastructure, AuroraStorage),
            UnlessServerless(Time(Database, Infrastructure, AuroraRecreated, [new(cluster.HasReader(inAnotherZone: false), AuroraFailover)])),
            Point(Database, Zone, AuroraStorage),
            UnlessServerless(Time(Database, Zone, AuroraNoOtherZone, [new(cluster.HasReader(inAnotherZone: true), AuroraFailover)])),
            Point(Database, Region, RegionLost, [new(global, AuroraGlobal), .. plans.RegionPoints]),
            Time(Database, Region, RegionLost, [new(global, AuroraGlobalFailover), .. plans.RegionTimes]),
        ];

        Estimate UnlessServerless(Estimate estimate) =>
            Estimate.If(serverless, estimate with { Figures = [AuroraServerlessFailover], Basis = serverless }, estimate);
    }
}
