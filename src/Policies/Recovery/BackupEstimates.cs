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
    public static IEnumerable<Option> Points(Resource resource, RecoveryFigure? continuously = null)
    {
        var rules = Rules(resource);
        return rules.SelectMany<(BackupRule? Rule, Verdict Setting), Option>(one =>
            one.Rule is { } rule && continuously is not null
                ? [new(one.Setting & rule.EnableContinuousBackup.Is(true), continuously), new(one.Setting, Newest(rule, rules))]
                : [new(one.Setting, Newest(one.Rule, rules))]);
    }

    /// <summary>How long a restore takes.</summary>
    public static IEnumerable<Option> Times(Resource resource) => Rules(resource).Select(one => new Option(one.Setting, BackupRestore));

    /// <summary>What is lost with a region: copies are snapshots, those of continuous backups too.</summary>
    public static IEnumerable<Option> RegionPoints(Resource resource)
    {
        var rules = Rules(resource);
        return Copies(rules).Select(one => new Option(one.Setting, Newest(one.Rule, rules)));
    }

    /// <summary>How long a restore in another region takes.</summary>
    public static IEnumerable<Option> RegionTimes(Resource resource) => Copies(Rules(resource)).Select(one => new Option(one.Setting, BackupRestore));

    // Just before a run the newest backup is as old as the interval. Where several rules take turns that is less, but no less than their share.
    private static RecoveryFigure Newest(BackupRule? rule, List<(BackupRule? Rule, Verdict Setting)> rules) =>
        rule?.LongestAge is not { } longest ? BackupUnbounded
        : rules is [_] ? BackedUp(rule.Intervals?.Longest ?? TimeSpan.Zero, longest)
        : BackedUp(rules.Min(one => one.Rule?.Intervals?.Shortest ?? TimeSpan.Zero) / rules.Count, longest);

    private static IEnumerable<(BackupRule? Rule, Verdict Setting)> Copies(List<(BackupRule? Rule, Verdict Setting)> rules) => rules.Select(one =>
        one.Rule is { } rule ? one with { Setting = one.Setting & rule.CopiesToAnotherRegion } : one with { Setting = one.Setting.As(Outcome.Unknown) });

    // The rules of every plan that selects the resource, or may; no rule where a plan was not read.
    private static List<(BackupRule? Rule, Verdict Setting)> Rules(Resource resource)
    {
        var rules = new List<(BackupRule? Rule, Verdict Setting)>();
        if (DataStore.Of(resource) is not { } store)
        {
            return rules;
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
                    rules.Add((rule, setting & planPresence & rulePresence));
                }
            }

            if (plans.Unseen.IsUnknown)
            {
                rules.Add((null, setting));
            }
        }

        return rules;
    }
}
