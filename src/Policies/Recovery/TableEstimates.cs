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

    public static IEnumerable<Estimate> Of(Table table)
    {
        var plans = BackupEstimates.Of(table.Resource);
        return Of(table.PointInTimeRecovery.Is(true), plans, Point(Tables, Region, RegionLost, [Option.NotThere(TableElsewhere), .. plans.RegionPoints]), Time(Tables, Region, RegionLost, [Option.NotThere(TableRouted), .. plans.RegionTimes]));
    }

    public static IEnumerable<Estimate> Of(GlobalTable table)
    {
        var (plans, replicas) = (BackupEstimates.Of(table.Resource), table.HasReplicas);
        var strong = table.MultiRegionConsistency.Is("STRONG") & replicas;
        return Of(
            table.PointInTimeRecoveries.All(enabled => enabled.Is(true), whenNone: table.NoReplicas),
            plans,
            Point(Tables, Region, RegionLost, [new(replicas, TableElsewhere), new(strong, TableStronglyElsewhere), .. plans.RegionPoints]),
            Time(Tables, Region, RegionLost, [new(replicas, TableRouted), .. plans.RegionTimes]));
    }

    private static IEnumerable<Estimate> Of(Verdict backups, BackupEstimates plans, Estimate regionPoint, Estimate regionTime) =>
    [
        Point(Tables, Application, TableUnbacked, [new(backups, TablePointInTime), .. plans.Points()]),
        Time(Tables, Application, TableUnbacked, [new(backups, TableRestore), .. plans.Times]),
        Point(Tables, Infrastructure, TableInZones),
        Time(Tables, Infrastructure, TableInZones),
        Point(Tables, Zone, TableInZones),
        Time(Tables, Zone, TableInZones),
        regionPoint,
        regionTime,
    ];
}
