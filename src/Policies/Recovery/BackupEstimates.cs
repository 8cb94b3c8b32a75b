using Policies.Model;
using Policies.Resources;
using static Policies.Recovery.RecoveryFigures;

namespace Policies.Recovery;

/// <summary>What the plans of AWS Backup that select a resource reach, each rule a way to recover of its own.</summary>
internal sealed class BackupEstimates
{
    private readonly List<(BackupRule? Rule, Verdict Setting)> _rules;

    private TimeSpan? _share;

    private BackupEstimates(List<(BackupRule? Rule, Verdict Setting)> rules) => _rules = rules;

    /// <summary>How long a restore takes.</summary>
    public IEnumerable<Option> Times => _rules.Select(one => new Option(one.Setting, BackupRestore)).Append(Option.NotThere(BackupRestore));

    /// <summary>What is lost with a region: copies are snapshots, those of continuous backups too.</summary>
    public IEnumerable<Option> RegionPoints => Copies.Select(one => new Option(one.Setting, Newest(one.Rule) with { Change = BackupCopied.Change })).Append(Option.NotThere(BackupCopied));

    /// <summary>How long a restore in another region takes.</summary>
    public IEnumerable<Option> RegionTimes => Copies.Select(one => new Option(one.Setting, BackupCopyRestore)).Append(Option.NotThere(BackupCopyRestore));

    private IEnumerable<(BackupRule? Rule, Verdict Setting)> Copies => _rules.Select(one =>
        one.Rule is { } rule ? one with { Setting = one.Setting & rule.CopiesToAnotherRegion } : one with { Setting = one.Setting.As(Outcome.Unknown) });

    /// <summary>What the plans reach that select a resource.</summary>
    public static BackupEstimates Of(Resource resource) => Of(resource, Verdict.NotApplicable);

    /// <summary>The same for what AWS Backup can back up under a condition only; where that does not hold, a plan passes it over.</summary>
    public static BackupEstimates Of(Resource resource, Verdict condition) => new(Rules(resource, condition));

    /// <summary>What is lost when data is deleted.</summary>
    /// <param name="continuously">What continuous backups reach; null for a service that has none.</param>
    public IEnumerable<Option> Points(RecoveryFigure? continuously = null) =>
    [
        .. _rules.SelectMany<(BackupRule? Rule, Verdict Setting), Option>(one =>
            one.Rule is { } rule && continuously is not null
                ? [new(one.Setting & rule.EnableContinuousBackup.Is(true), continuously), new(one.Setting, Newest(rule))]
                : [new(one.Setting, Newest(one.Rule))]),
        Option.NotThere(continuously ?? BackupPlanned),
    ];

    private TimeSpan Share => _share ??= _rules.Min(one => one.Rule?.Intervals?.Shortest ?? TimeSpan.Zero) / _rules.Count;

    // Just before a run the newest backup is as old as the interval. Where several rules take turns that is less, but no less than their share.
    private RecoveryFigure Newest(BackupRule? rule) =>
        rule?.LongestAge is not { } longest ? BackupUnbounded
        : _rules is [_] ? BackedUp(rule.Intervals?.Longest ?? TimeSpan.Zero, longest)
        : BackedUp(Share, longest);

    // The rules of every plan that selects the resource, or may; no rule where a plan, or its rules, were not read.
    private static List<(BackupRule? Rule, Verdict Setting)> Rules(Resource resource, Verdict condition)
    {
        var rules = new List<(BackupRule? Rule, Verdict Setting)>();
        if (DataStore.Of(resource) is not { } store)
        {
            return rules;
        }

        foreach (var (selection, presence) in store.Selections.Elements)
        {
            var setting = presence & selection.Selects(store) & condition;
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

            if ((plans.Unseen & plans.SelectMany(plan => plan.Rules).Unseen).IsUnknown)
            {
                rules.Add((null, setting));
            }
        }

        return rules;
    }
}
