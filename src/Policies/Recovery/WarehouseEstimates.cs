using Policies.Model;
using static Policies.Recovery.Disruption;
using static Policies.Recovery.Estimates;
using static Policies.Recovery.RecoveryFigures;

namespace Policies.Recovery;

/// <summary>Clusters of Redshift. Sources of the defaults: CloudFormation's page of the type.</summary>
internal static class WarehouseEstimates
{
    public const string Type = "AWS::Redshift::Cluster";

    public static IEnumerable<Estimate> Of(Resource cluster)
    {
        var plans = BackupEstimates.Of(cluster);
        var snapshots = cluster["AutomatedSnapshotRetentionPeriod"].Integer.OrDefault(1).Test(days => days > 0, "automated snapshots");
        var copies = cluster["DestinationRegion"].IsPresent("snapshots copied to another region") & snapshots;
        Option[] points = [new(snapshots, WarehouseSnapshot), .. plans.Points()];
        Option[] times = [new(snapshots, WarehouseRestore), .. plans.Times];
        return
        [
            Point(Database, Application, WarehouseUnbacked, points),
            Time(Database, Application, WarehouseUnbacked, times),
            Point(Database, Infrastructure, WarehouseNode),
            Time(Database, Infrastructure, WarehouseNode),
            Point(Database, Zone, WarehouseUnbacked, points),
            Time(Database, Zone, WarehouseUnbacked, times),
            Point(Database, Region, RegionLost, [new(copies, WarehouseCopied), .. plans.RegionPoints]),
            Time(Database, Region, RegionLost, [new(copies, WarehouseRestore with { Change = WarehouseCopied.Change }), .. plans.RegionTimes]),
        ];
    }
}
