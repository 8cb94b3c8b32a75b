using Policies.Model;
using Policies.Resources;
using static Policies.Recovery.Disruption;
using static Policies.Recovery.Estimates;
using static Policies.Recovery.RecoveryFigures;

namespace Policies.Recovery;

/// <summary>DynamoDB tables of one region and of several.</summary>
internal static class TableEstimates
{
    private const string Tables = "tables";

    public static IEnumerable<Estimate> Of(Table table) => Of(
        table.Resource,
        table.PointInTimeRecovery.Is(true),
        Point(Tables, Region, RegionLost, BackupEstimates.RegionPoints(table.Resource)),
        Time(Tables, Region, RegionLost, BackupEstimates.RegionTimes(table.Resource)));

    public static IEnumerable<Estimate> Of(GlobalTable table)
    {
        var (resource, replicas) = (table.Resource, table.HasReplicas);
        var strong = table.MultiRegionConsistency.Is("STRONG") & replicas;
        return Of(
            resource,
            table.PointInTimeRecoveries.All(enabled => enabled.Is(true), whenNone: table.NoReplicas),
            Point(Tables, Region, RegionLost, [new(replicas, TableElsewhere), new(strong, TableStronglyElsewhere), .. BackupEstimates.RegionPoints(resource)]),
            Time(Tables, Region, RegionLost, [new(replicas, TableRouted), .. BackupEstimates.RegionTimes(resource)]));
    }

    private static IEnumerable<Estimate> Of(Resource resource, Verdict backups, Estimate regionPoint, Estimate regionTime) =>
    [
        Point(Tables, Application, TableUnbacked, [new(backups, TablePointInTime), .. BackupEstimates.Points(resource)]),
        Time(Tables, Application, TableUnbacked, [new(backups, TableRestore), .. BackupEstimates.Times(resource)]),
        Point(Tables, Infrastructure, TableInZones),
        Time(Tables, Infrastructure, TableInZones),
        Point(Tables, Zone, TableInZones),
        Time(Tables, Zone, TableInZones),
        regionPoint,
        regionTime,
    ];
}
