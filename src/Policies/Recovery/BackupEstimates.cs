using Policies.Model;
using Policies.Resources;
using static Policies.Recovery.RecoveryFigures;

namespace Policies.Recovery;

/// <summary>What the plans of AWS Backup that select a resource reach, each rule a way to recover of its own.</summary>
internal static class BackupEstimates
{
    /// <summary>What is lost when data is deleted.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="continuously">What continuous backups reach; null for a service that has none.</param>
    public static IEnumerable<Option> Points(Resource resource, RecoveryFigure? continuously = null) => Rules(resource).SelectMany<(BackupRule? Rule, Verdict Setting), Option>(one =>
        one.Rule is not { } rule ? [new(one.Setting, BackupUnbounded)]
        : continuously is null ? [new(one.Setting, Newest(rule))]
        : [new(one.Setting & rule.EnableContinuousBackup.Is(true), continuously), new(one.Setting, Newest(rule))]);

    /// <summary>How long a restore takes.</summary>
    public static IEnumerable<Option> Times(Resource resource) => Rules(resource).Select(one => new Option(one.Setting, BackupRestore));

    /// <summary>What is lost with a region: copies are snapshots, those of continuous backups too.</summary>
    public static IEnumerable<Option> RegionPoints(Resource resource) => Copies(resource).Select(one => new Option(one.Setting, one.Rule is { } rule ? Newest(rule) : BackupUnbounded));

    /// <summary>How long a restore in another region takes.</summary>
    public static IEnumerable<Option> RegionTimes(Resource resource) => Copies(resource).Select(one => new Option(one.Setting, BackupRestore));

    private static RecoveryFigure Newest(BackupRule rule) => rule.LongestAge is { } longest ? BackedUp(longest) : BackupUnbounded;

    private static IEnumerable<(BackupRule? Rule, Verdict Setting)> Copies(Resource resource) => Rules(resource).Select(one =>
        one.Rule is { } rule ? one with { Setting = one.Setting & rule.CopiesToAnotherRegion } : one with { Setting = one.Setting.As(Outcome.Unknown) });

    // The rules of every plan that selects the resource, or may; no rule where a plan was not read.
    private static IEnumerable<(BackupRule? Rule, Verdict Setting)> Rules(Resource resource)
    {
        if (DataStore.Of(resource) is not { } store)
        {
            yield break;
        }

        foreach (var (selection, presence) in store.Selections.Elements)
        {
            var setting = presence & selection.Selects(store);
            if (setting.IsNonCompliant)
            {
                continue;
            }

            var plans = selection.Plan;
            foreach (var (plan, planPresence) in plans.Elements)
            {
                foreach (var (rule, rulePresence) in plan.Rules.Elements)
                {
                    yield return (rule, setting & planPresence & rulePresence);
                }
            }

            if (plans.Unseen.IsUnknown)
            {
                yield return (null, setting);
            }
        }
    }
}
