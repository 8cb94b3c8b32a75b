using Policies.Resources;
using static Policies.Recovery.Disruption;
using static Policies.Recovery.Estimates;
using static Policies.Recovery.RecoveryFigures;

namespace Policies.Recovery;

/// <summary>RDS instances. A member of a cluster is estimated with its cluster, a read replica counts for its source.</summary>
internal static class DatabaseEstimates
{
    public static IEnumerable<Estimate> Of(DbInstance instance)
    {
        var applies = instance.IsStandAlone & instance.IsNoReplica;
        return applies.IsNonCompliant ? []
            : Rows(instance).Select(estimate => Estimate.If(applies, estimate, estimate with { Figures = [EstimatedElsewhere], Basis = applies }));
    }

    private static Estimate[] Rows(DbInstance instance)
    {
        var resource = instance.Resource;
        var plans = BackupEstimates.Of(resource);
        var standby = instance.MultiAz.Is(true);
        var backups = instance.KeepsBackups(days => days.Test(count => count > 0, "automated backups"));
        var copies = resource["AutomaticBackupReplicationRegion"].IsPresent("automated backups in another region") & backups;
        var (replica, distant) = (new Option(instance.HasReplica, ReplicaLag), new Option(instance.HasReplicaInAnotherRegion, ReplicaLag));
        return
        [
            Point(Database, Application, DbNoBackups, [new(backups, DbPointInTime), .. plans.Points(DbContinuously)]),
            Time(Database, Application, DbNoBackups, [new(backups, DbRestore), .. plans.Times]),
            Point(Database, Infrastructure, DbVolumeAlone, [new(standby, DbStandbyLosesNothing), new(backups, DbVolumeOrPointInTime), .. plans.Points(DbContinuously).Select(IfVolumeIsLost)]),
            Time(Database, Infrastructure, DbHostRecovery, [new(standby, DbFailover)]),
            Point(Database, Zone, DbNoBackups, [new(standby, DbStandbyLosesNothing), new(backups, DbPointInTime), .. plans.Points(DbContinuously), replica]),
            Time(Database, Zone, DbNoBackups, [new(standby, DbFailover), replica with { Figure = ReplicaPromoted }, new(backups, DbRestore), .. plans.Times]),
            Point(Database, Region, RegionLost, [distant, new(copies, DbRegionalBackups), .. plans.RegionPoints]),
            Time(Database, Region, RegionLost, [distant with { Figure = ReplicaPromoted }, new(copies, DbRestore), .. plans.RegionTimes]),
        ];
    }

    private static Option IfVolumeIsLost(Option backup) => backup with { Figure = backup.Figure.OrNothing("the storage mostly outlives its host") };
}
