using System.Collections.Immutable;
using Auditor.Auditing;
using Auditor.Drift;
using Auditor.Reporting.Pictures;

namespace Auditor.Reporting.Html;

/// <summary>The page: every text ready to be shown, none of it escaped yet.</summary>
internal sealed record ReportView
{
    public Markup Style { get; } = Markup.Embedded("style.css", "pictures.css");

    public Markup Script { get; } = Markup.Embedded("script.js");

    public required string Title { get; init; }

    public required string Subject { get; init; }

    public required ImmutableArray<FactView> Facts { get; init; }

    public required VerdictView Verdict { get; init; }

    /// <summary>The figures of findings; empty where no policy said anything and drift was looked for.</summary>
    public required ImmutableArray<TileView> Tiles { get; init; }

    /// <summary>The figures of drift; empty where it was not looked for.</summary>
    public required ImmutableArray<TileView> DriftTiles { get; init; }

    public required ImmutableArray<BarView> Bars { get; init; }

    public required ImmutableArray<EnvironmentView> Environments { get; init; }

    public required ImmutableArray<FindingView> Findings { get; init; }

    /// <summary>The section of pictures, or null.</summary>
    public required PicturesView? Pictures { get; init; }

    /// <summary>How it differs from an earlier result, or null.</summary>
    public required ChangesView? Changes { get; init; }

    /// <summary>What the baseline has and this audit does not.</summary>
    public required ImmutableArray<string> Resolved { get; init; }

    /// <summary>The section of drift, or null where it was not looked for.</summary>
    public required DriftView? Drift { get; init; }

    public required ImmutableArray<FilterView> Filters { get; init; }

    public required ImmutableArray<WaiverView> Waivers { get; init; }

    public required ImmutableArray<RecoveryView> Recovery { get; init; }

    public required ImmutableArray<PolicyView> Policies { get; init; }

    public required ImmutableArray<FrameworkView> Frameworks { get; init; }

    public required ImmutableArray<CoverageEntry> Gaps { get; init; }

    public required ImmutableArray<CoverageView> Coverage { get; init; }

    public required ImmutableArray<string> Errors { get; init; }

    public required ImmutableArray<string> Warnings { get; init; }

    public static ReportView Of(AuditResult result, ReportContext context)
    {
        var today = DateOnly.FromDateTime(result.Time.UtcDateTime);
        var policies = result.Policies.DistinctBy(policy => policy.Id, StringComparer.Ordinal).ToDictionary(policy => policy.Id, StringComparer.Ordinal);
        var findings = result.Findings
            .OrderBy(finding => finding.Waiver is not null)
            .ThenByDescending(finding => finding.Outcome)
            .ThenByDescending(finding => finding.Severity)
            .Select(finding => FindingView.Of(finding, policies.GetValueOrDefault(finding.Policy), context, today))
            .ToImmutableArray();
        var drift = result.Drift is { } report ? DriftView.Of(result, report, today) : null;
        return new ReportView
        {
            Title = context.Title,
            Subject = result.Scope.IsEmpty ? $"{Figures.Count(result.Summary.Resources, "resource")}" : string.Join(", ", result.Scope),
            Facts = FactsOf(result),
            Verdict = VerdictView.Of(result),
            Tiles = DriftFigures.IsAlone(result) ? [] : TilesOf(result.Summary),
            DriftTiles = result.Drift is null ? [] : DriftTilesOf(result.Summary, result.Drift),
            Drift = drift,
            Bars = BarView.ByEnvironment(result),
            Pictures = PicturesView.Of(result, finding => $"#{finding.Id}"),
            Environments = result.Environments is [{ Name: null }] || DriftFigures.IsAlone(result) ? [] : [.. result.Environments.Select(EnvironmentView.Of)],
            Findings = findings,
            Changes = result.Changes is { } changes ? ChangesView.Of(result, changes) : null,
            Resolved = result.Changes is null ? result.Resolved : [],
            Filters = FilterView.Of(findings),
            Waivers = [.. findings.Select(finding => finding.Waiver).OfType<WaiverView>().Concat(drift?.Waivers ?? []).OrderBy(waiver => waiver.Expires, StringComparer.Ordinal)],
            Recovery = RecoveryView.Of(result),
            Policies = [.. result.Policies.Select(PolicyView.Of)],
            Frameworks = FrameworkView.Of(result, findings),
            Gaps = [.. result.Coverage.Where(entry => entry.Problem is not null)],
            Coverage = [.. result.Coverage.Select(CoverageView.Of)],
            Errors = [.. result.Errors.Select(error => error.ToString())],
            Warnings = [.. result.Warnings.Select(warning => warning.ToString())],
        };
    }

    private static ImmutableArray<FactView> FactsOf(AuditResult result) =>
    [
        new("Date", Figures.Day(result.Time)),
        new("Scope", result.Scope.IsEmpty ? "everything that was given" : string.Join(", ", result.Scope)),
        new("Extent", $"{Figures.Count(result.Summary.Resources, "resource")}, {Figures.Count(result.Summary.Policies, "policy", "policies")}"),
        new("Tool", $"{Tool.Name} {result.ToolVersion}, in {Figures.Elapsed(result.Duration)}"),
    ];

    private static ImmutableArray<TileView> TilesOf(AuditSummary summary) =>
    [
        Tile("Non-compliant", summary.NonCompliant, "critical"),
        Tile("Unknown", summary.Unknown, "unknown"),
        Tile("Waived", summary.Waived, "none"),
        Tile("Compliant", summary.Compliant, "good"),
        Tile("Not applicable", summary.NotApplicable, "none"),
    ];

    // Nought of what was not looked at would look clean.
    private static ImmutableArray<TileView> DriftTilesOf(AuditSummary summary, DriftReport report) =>
    [
        .. DriftFigures.IsOfLive(report) ? [Tile("Drifted", summary.Drifted, "high"), Tile("Missing", summary.Missing, "critical"), Tile("Unmanaged", summary.Unmanaged, "medium")] : ImmutableArray<TileView>.Empty,
        .. DriftFigures.IsOfSynthesized(report) ? [Tile("Pending", summary.Pending, "none")] : ImmutableArray<TileView>.Empty,
        Tile("Not compared", DriftFigures.NotCompared(report), "unknown"),
    ];

    private static TileView Tile(string label, int count, string state) => new(label, Figures.Number(count), count == 0 ? "zero" : state);
}
