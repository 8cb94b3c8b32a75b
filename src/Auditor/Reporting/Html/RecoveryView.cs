using System.Collections.Immutable;
using Auditor.Auditing;
using Policies.Model;

namespace Auditor.Reporting.Html;

/// <summary>An environment's recovery estimates: a table per objective, component by disruption, what to change, and the rules behind them.</summary>
internal sealed record RecoveryView(string Environment, ImmutableArray<RecoveryTableView> Tables, ImmutableArray<RecoveryGapView> Gaps, ImmutableArray<RecoveryRuleView> Rules)
{
    private static readonly string[] UsualDisruptions = RecoveryOrder.Disruptions;

    public static ImmutableArray<RecoveryView> Of(AuditResult result) => Of(result.Recovery);

    public static ImmutableArray<RecoveryView> Of(IEnumerable<RecoveryEstimate> estimates) =>
    [
        .. estimates
            .GroupBy(estimate => FindingView.NameOf(estimate.Environment), StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new RecoveryView(group.Key, TablesOf([.. group]), [.. RecoveryGap.Of(group).Select(RecoveryGapView.Of)], RulesOf(group))),
    ];

    private static ImmutableArray<RecoveryTableView> TablesOf(RecoveryEstimate[] estimates)
    {
        // The usual disruptions in the order of their reach; others after them.
        var disruptions = estimates.Select(estimate => estimate.Disruption).Distinct(StringComparer.Ordinal)
            .OrderBy(disruption => Array.IndexOf(UsualDisruptions, disruption) is >= 0 and var place ? place : UsualDisruptions.Length)
            .ThenBy(disruption => disruption, StringComparer.Ordinal)
            .ToImmutableArray();
        return
        [
            .. estimates.GroupBy(estimate => estimate.Objective, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(objective => new RecoveryTableView(
                objective.Key,
                disruptions,
                [
                    .. objective.GroupBy(estimate => (estimate.Component, estimate.Resource.Name)).OrderBy(row => row.Key).Select(row => new RecoveryRowView(
                        row.Key.Component,
                        row.Key.Name,
                        [.. disruptions.Select(disruption => row.FirstOrDefault(estimate => estimate.Disruption == disruption) is { } estimate ? Cell(estimate) : null)])),
                ])),
        ];
    }

    private static RecoveryCellView Cell(RecoveryEstimate estimate)
    {
        var (state, verdict) = estimate.Outcome switch
        {
            Outcome.Compliant => ("good", "met"),
            Outcome.NonCompliant => ("critical", "not met"),
            Outcome.Unknown => ("unknown", "not known"),
            Outcome.NotApplicable => ("none", "no objective"),
            _ => throw new ArgumentOutOfRangeException(nameof(estimate)),
        };
        return new RecoveryCellView(Figures.Interval(estimate.Minimum, estimate.Maximum), estimate.Target is { } target ? Figures.Duration(target) : null, state, verdict);
    }

    private static ImmutableArray<RecoveryRuleView> RulesOf(IEnumerable<RecoveryEstimate> estimates) =>
    [
        .. estimates.Select(estimate => new RecoveryRuleView(
            estimate.Component,
            estimate.Disruption,
            estimate.Objective,
            estimate.Rule,
            estimate.Source,
            Uri.TryCreate(estimate.Source, UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps ? link.AbsoluteUri : null)),
    ];
}
