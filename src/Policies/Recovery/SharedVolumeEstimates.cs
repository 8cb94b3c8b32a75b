using Policies.Model;
using static Policies.Recovery.Disruption;
using static Policies.Recovery.Estimates;
using static Policies.Recovery.RecoveryFigures;

namespace Policies.Recovery;

/// <summary>Clusters of DocumentDB and Neptune, whose instances share one volume over three zones. How many instances there are is not looked at.</summary>
internal static class SharedVolumeEstimates
{
    public const string DocumentDb = "AWS::DocDB::DBCluster";

    public const string Neptune = "AWS::Neptune::DBCluster";

    public static IEnumerable<Estimate> Of(Resource cluster)
    {
        var plans = BackupEstimates.Of(cluster);
        return
        [
            Point(Database, Application, SharedPointInTime, plans.Points()),
            Time(Database, Application, SharedRestore, plans.Times),
            Point(Database, Infrastructure, SharedVolume),
            Time(Database, Infrastructure, cluster.Type == Neptune ? NeptuneRecovered : DocumentDbRecovered),
            Point(Database, Zone, SharedVolume),
            Time(Database, Zone, SharedOtherZone),
            Point(Database, Region, RegionLost, plans.RegionPoints),
            Time(Database, Region, RegionLost, plans.RegionTimes),
        ];
    }
}
