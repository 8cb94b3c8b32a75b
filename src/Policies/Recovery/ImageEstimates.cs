using Policies.Resources;
using static Policies.Recovery.Disruption;
using static Policies.Recovery.Estimates;
using static Policies.Recovery.RecoveryFigures;

namespace Policies.Recovery;

/// <summary>Container images in ECR.</summary>
internal static class ImageEstimates
{
    private const string Images = "images";

    public static IEnumerable<Estimate> Of(Repository _) =>
    [
        Point(Images, Infrastructure, ImagesInZones),
        Time(Images, Infrastructure, ImagesInZones),
        Point(Images, Zone, ImagesInZones),
        Time(Images, Zone, ImagesInZones),
    ];
}
