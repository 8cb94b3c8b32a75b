using Policies.Model;
using Policies.Resources;
using static Policies.Recovery.Disruption;
using static Policies.Recovery.Estimates;
using static Policies.Recovery.RecoveryFigures;

namespace Policies.Recovery;

/// <summary>EBS volumes, and instances with theirs. Both lie in one zone; snapshots are what outlives it.</summary>
internal static class VolumeEstimates
{
    public static IEnumerable<Estimate> Of(Volume volume) => Of(volume.Resource, "volumes", VolumeUnbacked);

    public static IEnumerable<Estimate> Of(Instance instance) => Of(instance.Resource, "instances", InstanceUnbacked);

    private static IEnumerable<Estimate> Of(Resource resource, string component, RecoveryFigure unbacked)
    {
        var plans = BackupEstimates.Of(resource);
        var snapshots = resource.Graph.Near<LifecyclePolicy>(resource).Any(
            policy => policy.Resource.Answer(Outcome.Unknown, "TargetTags", "snapshots", "made by a policy of Data Lifecycle Manager, if it means this one"),
            whenNone: Verdict.NotApplicable);
        Option[] points = [new(snapshots, VolumeSnapshots), .. plans.Points()];
        Option[] times = [new(snapshots, VolumeRestore), .. plans.Times.Select(option => option with { Figure = VolumeRestore })];
        return
        [
            Point(component, Application, unbacked, points),
            Time(component, Application, unbacked, times),
            Point(component, Infrastructure, DbVolumeAlone, points.Select(option => option with { Figure = option.Figure.OrNothing("the volume mostly outlives its host") })),
            Time(component, Infrastructure, VolumeAttached),
            Point(component, Zone, unbacked, points),
            Time(component, Zone, unbacked, times),
            Point(component, Region, RegionLost, plans.RegionPoints),
            Time(component, Region, RegionLost, plans.RegionTimes),
        ];
    }
}
