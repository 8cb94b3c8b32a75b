using Policies.Model;
using Policies.Resources;
using static Policies.Recovery.Disruption;
using static Policies.Recovery.Estimates;
using static Policies.Recovery.RecoveryFigures;

namespace Policies.Recovery;

/// <summary>S3 buckets. How long it takes to bring versions back is their owner's work and is not estimated. A bucket that only receives logs is no data store.</summary>
internal static class ObjectEstimates
{
    private const string Objects = "objects";

    public static IEnumerable<Estimate> Of(Bucket bucket)
    {
        if (bucket.IsNoLogBucket.IsNonCompliant)
        {
            return [];
        }

        var versions = bucket.Versioning.Is("Enabled");
        var rules = bucket.Resource["ReplicationConfiguration"]["Rules"].Items.Where(rule => rule["Status"].Text.Is("Enabled"));
        var replicated = rules.Exist(bucket.Resource["ReplicationConfiguration"].Answer(Outcome.NonCompliant, "replication to another region"));
        var timed = rules.All(rule => rule["Destination"]["ReplicationTime"]["Status"].Text.Is("Enabled"), Verdict.NotApplicable);
        return
        [
            Point(Objects, Application, versions, ObjectsVersioned, ObjectsUnversioned),
            Point(Objects, Infrastructure, ObjectsInZones),
            Time(Objects, Infrastructure, ObjectsInZones),
            Point(Objects, Zone, ObjectsInZones),
            Time(Objects, Zone, ObjectsInZones),
            Point(Objects, Region, replicated, timed.IsCompliant ? ObjectsReplicatedInTime : ObjectsReplicated, RegionLost),
        ];
    }
}
