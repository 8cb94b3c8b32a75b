using System.Collections.Immutable;
using Auditor.Auditing;
using Auditor.Drift;
using Auditor.Reporting.Html.Packing;
using Auditor.Reporting.Pictures;
using Policies.Model;

namespace Auditor.Reporting.Html;

/// <summary>The page: every text ready to be shown, none of it escaped yet.</summary>
internal sealed record ReportView
{
    public Markup Style { get; } = Markup.Embedded("style.css", "pictures.css");

    public Markup Script { get; } = Markup.Embedded("packed.js", "script.js");

    /// <summary>How many parts a chunk of what is packed has.</summary>
    public int ChunkSize { get; } = PackedParts.ChunkSize;

    public required string Title { get; init; }

    public required string Subject { get; init; }

    public required ImmutableArray<FactView> Facts { get; init; }

    public required VerdictView Verdict { get; init; }

    /// <summary>The figures of findings; empty where no policy said anything and drift was looked for.</summary>
    public required ImmutableArray<TileView> Tiles { get; init; }

    /// <summary>The figures of drift; empty where it was not looked for.</summary>
    public required ImmutableArray<TileView> DriftTiles { get; init; }

    public required ImmutableArray<ChartView> Charts { get; init; }

    /// <summary>What was open over time, or null where nobody kept count.</summary>
    public required TrendView? Trend { get; init; }

    public required ImmutableArray<EnvironmentView> Environments { get; init; }

    public required LongListView Findings { get; init; }

    /// <summary>How many findings there are.</summary>
    public required string FindingCount { get; init; }

    /// <summary>What the script finds findings by, packed; null where there is nothing to find.</summary>
    public required string? Index { get; init; }

    /// <summary>What is not laid out from the start.</summary>
    public required PackedParts Packed { get; init; }

    /// <summary>The section of pictures, or null.</summary>
    public required PicturesView? Pictures { get; init; }

    /// <summary>How it differs from an earlier result, or null.</summary>
    public required ChangesView? Changes { get; init; }

    /// <summary>What the baseline has and this audit does not.</summary>
    public required LongListView Resolved { get; init; }

    public required string ResolvedCount { get; init; }

    /// <summary>The section of drift, or null where it was not looked for.</summary>
    public required DriftView? Drift { get; init; }

    public required ImmutableArray<FilterView> Filters { get; init; }

    public required LongListView Waivers { get; init; }

    public required ImmutableArray<RecoveryView> Recovery { get; init; }

    public required ImmutableArray<PolicyView> Policies { get; init; }

    public required ImmutableArray<FrameworkView> Frameworks { get; init; }

    public required LongListView Gaps { get; init; }

    public required LongListView Coverage { get; init; }

    public required LongListView Errors { get; init; }

    public required LongListView Warnings { get; init; }

    public static ReportView Of(AuditResult result, ReportContext context)
    {
        var today = DateOnly.FromDateTime(result.Time.UtcDateTime);
        var packed = new PackedParts();
        var views = new FindingViews(result, context);
        var findings = FindingViews.InOrder(result);
        var frameworks = FrameworkView.Of(result, findings);
        ImmutableArray<string> resolved = result.Changes is null ? result.Resolved : [];

        // The findings come first: the script counts on it.
        var list = packed.List("finding", findings, PackedParts.FindingsShown, "findings", views.Of, finding => [finding.Id, .. FindingFields.Of(finding.Resource)]);
        var view = new ReportView
        {
            Title = context.Title,
            Subject = result.Scope.IsEmpty ? $"{Figures.Count(result.Summary.Resources, "resource")}" : string.Join(", ", result.Scope),
            Facts = FactsOf(result),
            Verdict = VerdictView.Of(result),
            Tiles = DriftFigures.IsAlone(result) ? [] : TilesOf(result.Summary),
            DriftTiles = result.Drift is null ? [] : DriftTilesOf(result.Summary, result.Drift),
            Drift = result.Drift is { } report ? DriftView.Of(result, report, today, packed) : null,
            Charts = ChartView.Of(findings, frameworks),
            Trend = TrendView.Of(context.Trend),
            Pictures = PicturesView.Of(result, finding => $"#{finding.Id}"),
            Environments = result.Environments is [{ Name: null }] || DriftFigures.IsAlone(result) ? [] : [.. result.Environments.Select(EnvironmentView.Of)],
            Findings = list,
            FindingCount = Figures.Number(findings.Length),
            Index = null,
            Packed = packed,
            Changes = result.Changes is { } changes ? ChangesView.Of(result, changes, packed) : null,
            Resolved = packed.List("line", resolved, PackedParts.RowsShown, "findings", line => line),
            ResolvedCount = Figures.Number(resolved.Length),
            Filters = FilterView.Of(findings, result),
            Waivers = packed.List("waiver", WaiverView.Of(result, today), PackedParts.RowsShown, "waivers", waiver => waiver),
            Recovery = RecoveryView.Of(result.Recovery, packed, PackedParts.RowsShown),
            Policies = [.. result.Policies.Select(PolicyView.Of)],
            Frameworks = frameworks,
            Gaps = packed.List("gap", [.. result.Coverage.Where(entry => entry.Problem is not null)], PackedParts.RowsShown, "gaps", entry => entry),
            Coverage = packed.List("coverage-row", result.Coverage, PackedParts.RowsShown, "rows", CoverageView.Of),
            Errors = packed.List("error", result.Errors, PackedParts.RowsShown, "errors", error => error.ToString()),
            Warnings = packed.List("line", result.Warnings, PackedParts.RowsShown, "warnings", warning => warning.ToString()),
        };
        return view with { Index = findings.IsEmpty && packed.Ids.Count == 0 ? null : FindingIndex.Pack(findings, views.Describe, packed.Ids) };
    }

    private static ImmutableArray<FactView> FactsOf(AuditResult result) =>
    [
        new("Date", Figures.Day(result.Time)),
        new("Scope", result.Scope.IsEmpty ? "everything that was given" : string.Join(", ", result.Scope)),
        new("Extent", $"{Figures.Count(result.Summary.Resources, "resource")}, {Figures.Count(result.Summary.Policies, "policy", "policies")}"),
        new("Coverage", CoverageOf(result)),
        new("Threshold", result.FailOn is { } from ? $"findings of {Words.Of(from)} severity{(from is Severity.Critical ? "" : " and above")} block" : "no finding blocks"),
        new("Tool", $"{Tool.Name} {result.ToolVersion}, in {Figures.Elapsed(result.Duration)}"),
    ];

    private static string CoverageOf(AuditResult result)
    {
        var gaps = result.Coverage.Count(entry => entry.Problem is not null);
        var targets = result.Coverage.Select(entry => entry.Target).Distinct(StringComparer.Ordinal).Count();
        return $"{Figures.Count(targets, "target")}, {(gaps == 0 ? result.Errors.IsEmpty ? "all read in full" : "not without errors" : $"{Figures.Count(gaps, "type or target", "types or targets")} not read in full")}";
    }

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
