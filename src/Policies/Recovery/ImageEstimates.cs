using Policies.Model;
using Policies.Resources;
using static Policies.Recovery.Disruption;
using static Policies.Recovery.Estimates;
using static Policies.Recovery.RecoveryFigures;

namespace Policies.Recovery;

/// <summary>Container images in ECR. An image that was deleted is built again from its source, which is not estimated.</summary>
internal static class ImageEstimates
{
    private const string Images = "images";

    public static IEnumerable<Estimate> Of(Repository repository)
    {
        var elsewhere = repository.Resource.Graph.Near<ReplicatedRegistry>(repository.Resource)
            .Where(registry => Regions.Differ(repository.Resource, registry.Resource) is not true)
            .Any(
                registry => registry.CopiesToAnotherRegion(repository.Name),
                whenNone: repository.Resource.Answer(Outcome.NonCompliant, "ReplicationConfiguration", "a copy of the images in another region", "none that was read"));
        return
        [
            Point(Images, Infrastructure, ImagesInZones),
            Time(Images, Infrastructure, ImagesInZones),
            Point(Images, Zone, ImagesInZones),
            Time(Images, Zone, ImagesInZones),
            Point(Images, Region, RegionLost, new Option(elsewhere, ImagesReplicated)),
            Time(Images, Region, RegionLost, new Option(elsewhere, ImagesElsewhere)),
        ];
    }
}
