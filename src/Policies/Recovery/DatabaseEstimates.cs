using Policies.Resources;
using static Policies.Recovery.Disruption;
using static Policies.Recovery.Estimates;
using static Policies.Recovery.RecoveryFigures;

namespace Policies.Recovery;

/// <summary>RDS instances. A member of a cluster is estimated with its cluster, a read replica counts for its source.</summary>
internal static class DatabaseEstimates
{
    private const string Database = "database";

    public static IEnumerable<Estimate> Of(DbInstance instance)
    {
        var applies = instance.IsStandAlone & instance.IsNoReplica;
        return applies.IsNonCompliant ? []
            : Rows(instance).Select(estimate => Estimate.If(applies, estimate, estimate with { Figures = [EstimatedElsewhere], Basis = applies }));
    }

    private static Estimate[] Rows(DbInstance instance)
    {
        var resource = instance.Resource;
        var standby = instance.MultiAz.Is(true);
        var backups = instance.KeepsBackups(days => days.Test(count => count > 0, "automated backups"));
        var copies = resource["AutomaticBackupReplicationRegion"].IsPresent("automated backups in another region") & backups;
        var (replica, distant) = (new Option(instance.HasReplica, ReplicaLag), new Option(instance.HasReplicaInAnotherRegion, ReplicaLag));
        return
        [
            Point(Database, Application, DbNoBackups, [new(backups, DbPointInTime), .. BackupEstimates.Points(resource, DbContinuously)]),
            Time(Database, Application, DbNoBackups, [new(backups, DbRestore), .. BackupEstimates.Times(resource)]),
            Point(Database, Infrastructure, DbVolumeAlone, [new(standby, DbStandbyLosesNothing), new(backups, DbVolumeOrPointInTime), .. BackupEstimates.Points(resource, DbContinuously).Select(IfVolumeIsLost)]),
            Time(Database, Infrastructure, DbHostRecovery, [new(standby, DbFailover)]),
            Point(Database, Zone, DbNoBackups, [new(standby, DbStandbyLosesNothing), new(backups, DbPointInTime), .. BackupEstimates.Points(resource, DbContinuously), replica]),
            Time(Database, Zone, DbNoBackups, [new(standby, DbFailover), replica with { Figure = ReplicaPromoted }, new(backups, DbRestore), .. BackupEstimates.Times(resource)]),
            Point(Database, Region, RegionLost, [distant, new(copies, DbRegionalBackups), .. BackupEstimates.RegionPoints(resource)]),
            Time(Database, Region, RegionLost, [distant with { Figure = ReplicaPromoted }, new(copies, DbRestore), .. BackupEstimates.RegionTimes(resource)]),
        ];
    }

    private static Option IfVolumeIsLost(Option backup) => backup with
    {
        Figure = backup.Figure with { Minimum = TimeSpan.Zero, Rule = $"the storage mostly outlives its host; if not, {backup.Figure.Rule}" },
    };
}
