using Policies.Resources;
using static Policies.Recovery.Disruption;
using static Policies.Recovery.Estimates;
using static Policies.Recovery.RecoveryFigures;

namespace Policies.Recovery;

/// <summary>S3 buckets. A bucket that only receives logs is no data store.</summary>
internal static class ObjectEstimates
{
    private const string Objects = "objects";

    public static IEnumerable<Estimate> Of(Bucket bucket)
    {
        if (bucket.IsNoLogBucket.IsNonCompliant)
        {
            return [];
        }

        var resource = bucket.Resource;
        var versions = bucket.Versioning.Is("Enabled");
        var zones = bucket.StaysInZones;
        var replicated = bucket.IsReplicatedToAnotherRegion;
        return
        [
            Point(Objects, Application, ObjectsUnversioned, [new(versions, ObjectsVersioned), .. BackupEstimates.Points(resource, ObjectsContinuously)]),
            Time(Objects, Application, ObjectsUnversioned, [new(versions, ObjectsBroughtBack), .. BackupEstimates.Times(resource)]),
            Point(Objects, Infrastructure, ObjectsInZones),
            Time(Objects, Infrastructure, ObjectsInZones),
            Point(Objects, Zone, ObjectsInOneZone, [new(zones, ObjectsInZones), .. BackupEstimates.Points(resource, ObjectsContinuously)]),
            Time(Objects, Zone, ObjectsInOneZone, [new(zones, ObjectsInZones), .. BackupEstimates.Times(resource)]),
            Point(Objects, Region, RegionLost, [new(replicated, ObjectsReplicated), new(bucket.IsReplicatedInTime, ObjectsReplicatedInTime), .. BackupEstimates.RegionPoints(resource)]),
            Time(Objects, Region, RegionLost, [new(replicated, ObjectsElsewhere), .. BackupEstimates.RegionTimes(resource)]),
        ];
    }
}
