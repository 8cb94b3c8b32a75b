using Policies.Resources;
using static Policies.Recovery.Disruption;
using static Policies.Recovery.Estimates;
using static Policies.Recovery.RecoveryFigures;

namespace Policies.Recovery;

/// <summary>RDS instances. A member of a cluster is estimated with its cluster.</summary>
internal static class DatabaseEstimates
{
    private const string Database = "database";

    public static IEnumerable<Estimate> Of(DbInstance instance)
    {
        if (!instance.IsStandAlone.IsCompliant || !instance.IsNoReplica.IsCompliant)
        {
            return [];
        }

        var backups = instance.KeepsBackups(days => days.Test(count => count > 0, "automated backups"));
        var standby = instance.MultiAz.Is(true);
        var copies = instance.Resource["AutomaticBackupReplicationRegion"].IsPresent("automated backups in another region");
        return
        [
            Point(Database, Application, backups, DbPointInTime, DbNoBackups),
            Time(Database, Application, backups, DbRestore, DbNoBackups),
            Point(Database, Infrastructure, standby, DbStandbyLosesNothing, DbVolumeSurvives),
            Time(Database, Infrastructure, standby, DbFailover, DbHostRecovery),
            standby.IsCompliant ? Point(Database, Zone, standby, DbStandbyLosesNothing, DbPointInTime) : Point(Database, Zone, backups, DbPointInTime, DbNoBackups),
            Time(Database, Zone, standby, DbFailover, DbRestore),
            Point(Database, Region, copies, DbRegionalBackups, RegionLost),
            Time(Database, Region, copies, DbRestore, RegionLost),
        ];
    }
}
