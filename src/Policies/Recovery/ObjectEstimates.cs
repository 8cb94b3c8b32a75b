using Policies.Model;
using Policies.Resources;
using static Policies.Recovery.Disruption;
using static Policies.Recovery.Estimates;
using static Policies.Recovery.RecoveryFigures;

namespace Policies.Recovery;

/// <summary>S3 buckets. A bucket that only receives logs is no data store.</summary>
internal static class ObjectEstimates
{
    public static IEnumerable<Estimate> Of(Bucket bucket)
    {
        var holdsData = bucket.IsNoLogBucket;
        if (holdsData.IsNonCompliant)
        {
            return [];
        }

        // AWS Backup backs up buckets with versions only (AWS Backup guide, "Amazon S3 backups").
        var versions = bucket.Versioning.Is("Enabled");
        var plans = BackupEstimates.Of(bucket.Resource, versions);
        var zones = bucket.StaysInZones;
        var replicated = bucket.IsReplicatedToAnotherRegion;
        Estimate[] estimates =
        [
            Point(Objects, Application, ObjectsUnversioned, [new(versions, ObjectsVersioned), .. plans.Points(ObjectsContinuously)]),
            Time(Objects, Application, ObjectsUnversioned, [new(versions, ObjectsBroughtBack), .. plans.Times]),
            Point(Objects, Infrastructure, ObjectsInZones),
            Time(Objects, Infrastructure, ObjectsInZones),
            Point(Objects, Zone, ObjectsInOneZone, [new(zones, ObjectsInZones), .. plans.Points(ObjectsContinuously)]),
            Time(Objects, Zone, ObjectsInOneZone, [new(zones, ObjectsInZones), .. plans.Times]),
            Point(Objects, Region, RegionLost, [new(replicated, ObjectsReplicated), new(bucket.IsReplicatedInTime, ObjectsReplicatedInTime), .. plans.RegionPoints]),
            Time(Objects, Region, RegionLost, [new(replicated, ObjectsElsewhere), .. plans.RegionTimes]),
        ];

        // Whether it is a data store at all is then a part of the question.
        return holdsData.IsUnknown ? estimates.Select(estimate => estimate with { Basis = Verdict.Join(estimate.Basis.Outcome, estimate.Basis, holdsData) }) : estimates;
    }
}
