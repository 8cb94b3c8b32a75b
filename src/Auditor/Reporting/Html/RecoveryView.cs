using System.Collections.Immutable;
using Auditor.Auditing;
using Auditor.Reporting.Html.Packing;
using Policies.Model;

namespace Auditor.Reporting.Html;

/// <summary>An environment's recovery estimates: a table per objective, component by disruption, what to change, and the rules behind them.</summary>
internal sealed record RecoveryView(string Environment, ImmutableArray<RecoveryTableView> Tables, ImmutableArray<RecoveryGapView> Gaps, LongListView Rules)
{
    private static readonly string[] UsualDisruptions = RecoveryOrder.Disruptions;

    /// <summary>The environments by name.</summary>
    /// <param name="estimates">The estimates.</param>
    /// <param name="packed">Takes the ends of long lists.</param>
    /// <param name="shown">How many rows of a list are in the page.</param>
    public static ImmutableArray<RecoveryView> Of(IEnumerable<RecoveryEstimate> estimates, PackedParts packed, int shown) =>
    [
        .. estimates
            .GroupBy(estimate => FindingView.NameOf(estimate.Environment), StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Of(group.Key, [.. group], packed, shown)),
    ];

    private static RecoveryView Of(string environment, RecoveryEstimate[] estimates, PackedParts packed, int shown) =>
        new(environment, TablesOf(estimates, packed, shown), [.. RecoveryGap.Of(estimates).Select(RecoveryGapView.Of)], RulesOf(estimates, packed, shown));

    private static ImmutableArray<RecoveryTableView> TablesOf(RecoveryEstimate[] estimates, PackedParts packed, int shown)
    {
        var names = new ResourceNames(estimates.Select(estimate => estimate.Resource));

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
                packed.List(
                    "recovery-row",
                    [.. objective.GroupBy(estimate => (estimate.Component, estimate.Resource)).OrderBy(row => row.Key.Component, StringComparer.Ordinal).ThenBy(row => names.Of(row.Key.Resource), StringComparer.Ordinal)],
                    shown,
                    "rows",
                    row => new RecoveryRowView(
                        row.Key.Component,
                        names.Of(row.Key.Resource),
                        [.. disruptions.Select(disruption => RecoveryOrder.Worst(row.Where(estimate => estimate.Disruption == disruption)) is { } estimate ? Cell(estimate) : null)])))),
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

    // Many resources stand under one rule.
    private static LongListView RulesOf(IEnumerable<RecoveryEstimate> estimates, PackedParts packed, int shown) =>
        packed.List("recovery-rule", [.. estimates.Select(RuleOf).Distinct()], shown, "rules", rule => rule);

    private static RecoveryRuleView RuleOf(RecoveryEstimate estimate) => new(
        estimate.Component,
        estimate.Disruption,
        estimate.Objective,
        estimate.Rule,
        estimate.Source,
        Uri.TryCreate(estimate.Source, UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps ? link.AbsoluteUri : null);
}
