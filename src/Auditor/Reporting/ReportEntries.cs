using System.Collections.Immutable;
using Auditor.Auditing;
using Auditor.Drift;
using Policies.Model;

namespace Auditor.Reporting;

/// <summary>The findings and differences of a result as entries.</summary>
internal static class ReportEntries
{
    /// <summary>Findings by policy id and resource, then differences in their order.</summary>
    public static ImmutableArray<ReportEntry> Of(AuditResult result)
    {
        var controls = result.Policies.ToLookup(policy => policy.Id, policy => policy.Controls, StringComparer.Ordinal);
        return
        [
            .. result.Findings.Select(Of),
            .. (result.Drift?.Differences ?? []).Select(difference => Of(difference, [.. difference.Policies.SelectMany(id => controls[id]).SelectMany(some => some).Distinct()])),
        ];
    }

    /// <summary>Of two results that were compared, what the earlier one has and is no more: findings, then differences; else none.</summary>
    public static ImmutableArray<ReportEntry> Resolved(AuditResult result) => result.Changes is not { } changes ? [] :
    [
        .. changes.Resolved.Select(finding => Of(finding) with { IsResolved = true, Baseline = "resolved", Blocking = false }),
        .. changes.Drift.Gone.Select(difference => Of(difference, []) with { IsResolved = true, Baseline = "gone", Blocking = false }),
    ];

    /// <summary>The same, those first that somebody has to act on: blocking, new, by severity; unknown ones, pending changes and waived ones last.</summary>
    public static IEnumerable<ReportEntry> WorstFirst(IEnumerable<ReportEntry> entries) => entries
        .OrderBy(entry => entry.Waiver is not null)
        .ThenByDescending(entry => entry.Blocking)
        .ThenBy(entry => entry.Outcome is Outcome.Unknown || entry.IsPending)
        .ThenByDescending(entry => entry.Severity)
        .ThenBy(entry => entry.Baseline is "unchanged");

    private static ReportEntry Of(Finding finding) => new()
    {
        Id = finding.Id,
        Rule = finding.Policy,
        Outcome = finding.Outcome,
        Severity = finding.Severity,
        Title = finding.Title,
        Remediation = finding.Remediation,
        Resource = finding.Resource,
        Evidence = finding.Evidence,
        Remarks =
        [
            .. finding.MoreEvidence > 0 ? [$"… and {Figures.Number(finding.MoreEvidence)} more like these"] : Array.Empty<string>(),
            .. finding.Condition is { } condition ? [$"only if {condition}"] : Array.Empty<string>(),
        ],
        Location = finding.Location,
        Source = finding.Source,
        Controls = finding.Controls,
        Waiver = finding.Waiver,
        Baseline = finding.Baseline,
        Blocking = finding.Blocking,
    };

    private static ReportEntry Of(Difference difference, ImmutableArray<Control> controls) => new()
    {
        Id = difference.Id,
        Rule = DifferenceText.Rule(difference.Kind),
        Kind = difference.Kind,
        Outcome = Outcome.NonCompliant,
        Severity = difference.Severity,
        Title = DifferenceText.Title(difference),
        Remediation = difference.Remediation,
        Resource = difference.Resource,
        Evidence = [new(difference.Resource.LogicalId, difference.Path ?? "", DifferenceText.Expected(difference), DifferenceText.Actual(difference), difference.Location)],
        Remarks =
        [
            .. difference.Synthesized is { } synthesized ? [$"the assembly now says {DifferenceText.Value(synthesized, difference.IsSecret)}"] : Array.Empty<string>(),
            .. difference.Policies.IsEmpty ? Array.Empty<string>() : [$"{(difference.Kind is DifferenceKind.PendingChange ? "once deployed, breaks" : "breaks")} {string.Join(", ", difference.Policies)}"],
            .. difference.MadeBy is { } made ? [$"made by {made.Principal} ({made.Event}, {Figures.Timestamp(made.Time)})"] : Array.Empty<string>(),
        ],
        Location = difference.Location,
        Source = difference.Source,
        Controls = controls,
        Waiver = difference.Waiver,
        Baseline = difference.Baseline,
        Blocking = difference.Blocking,
    };
}
