using Policies.Model;
using Policies.Resources;
using static Policies.Recovery.Disruption;
using static Policies.Recovery.Estimates;
using static Policies.Recovery.RecoveryFigures;

namespace Policies.Recovery;

/// <summary>Aurora and Multi-AZ clusters, with their members.</summary>
internal static class ClusterEstimates
{
    private const string Database = "database";

    public static IEnumerable<Estimate> Of(DbCluster cluster)
    {
        var aurora = cluster.Engine.Test(engine => engine.IsAurora, "an Aurora engine");
        if (aurora.IsNonCompliant)
        {
            return
            [
                Point(Database, Application, AuroraPointInTime),
                Time(Database, Application, DbRestore),
                Point(Database, Infrastructure, DbStandbyLosesNothing),
                Time(Database, Infrastructure, MultiAzClusterFailover),
                Point(Database, Zone, DbStandbyLosesNothing),
                Time(Database, Zone, MultiAzClusterFailover),
                Point(Database, Region, RegionLost),
                Time(Database, Region, RegionLost),
            ];
        }

        var members = cluster.Members.Elements.Count(member => !member.Presence.IsUnknown);
        var replica = cluster.Resource.Answer(members > 1 ? Outcome.Compliant : Outcome.NonCompliant, "DBInstances", "a replica in another zone", $"{members} instances");
        return
        [
            Point(Database, Application, AuroraPointInTime),
            Time(Database, Application, AuroraRestore),
            Point(Database, Infrastructure, AuroraStorage),
            Time(Database, Infrastructure, replica, AuroraFailover, AuroraRecreated),
            Point(Database, Zone, AuroraStorage),
            Time(Database, Zone, replica, AuroraFailover, AuroraNoOtherZone),
            Point(Database, Region, RegionLost),
            Time(Database, Region, RegionLost),
        ];
    }
}
