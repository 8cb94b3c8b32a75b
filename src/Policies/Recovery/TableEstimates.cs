using Policies.Resources;
using static Policies.Recovery.Disruption;
using static Policies.Recovery.Estimates;
using static Policies.Recovery.RecoveryFigures;

namespace Policies.Recovery;

/// <summary>DynamoDB tables of one region.</summary>
internal static class TableEstimates
{
    private const string Tables = "tables";

    public static IEnumerable<Estimate> Of(Table table)
    {
        var backups = table.PointInTimeRecovery.Is(true);
        return
        [
            Point(Tables, Application, backups, TablePointInTime, TableUnbacked),
            Time(Tables, Application, backups, TableRestore, TableUnbacked),
            Point(Tables, Infrastructure, TableInZones),
            Time(Tables, Infrastructure, TableInZones),
            Point(Tables, Zone, TableInZones),
            Time(Tables, Zone, TableInZones),
            Point(Tables, Region, RegionLost),
            Time(Tables, Region, RegionLost),
        ];
    }
}
