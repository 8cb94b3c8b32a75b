using System.Collections.Immutable;
using Auditor.Auditing;
using Auditor.Drift;
using Auditor.Reporting.Html.Packing;

namespace Auditor.Reporting.Html;

/// <summary>The section of drift.</summary>
internal sealed record DriftView
{
    /// <summary>What was laid beside what.</summary>
    public required string Lead { get; init; }

    /// <summary>How much was compared.</summary>
    public required string Extent { get; init; }

    /// <summary>What is said where nothing differs, or null.</summary>
    public required string? Nothing { get; init; }

    public required ImmutableArray<DriftStackView> Drifted { get; init; }

    public required ImmutableArray<WholesView> Missing { get; init; }

    public required ImmutableArray<WholesView> Unmanaged { get; init; }

    public required ImmutableArray<DriftStackView> Pending { get; init; }

    /// <summary>What the baseline has and this comparison has not.</summary>
    public required LongListView Gone { get; init; }

    public required string GoneCount { get; init; }

    public required LongListView Stacks { get; init; }

    public required LongListView Equivalences { get; init; }

    /// <summary>How many values they kept from being called a difference, in words.</summary>
    public required string EquivalenceCount { get; init; }

    public required LongListView NotCompared { get; init; }

    public required string NotComparedCount { get; init; }

    public static DriftView Of(AuditResult result, DriftReport report, DateOnly today, PackedParts packed)
    {
        var links = new PolicyLinks(result);
        var rows = report.Equivalences.Select(row => row.Id).Distinct(StringComparer.Ordinal).Count();
        var not = DriftFigures.NotCompared(report);
        return new DriftView
        {
            Lead = LeadOf(report),
            Extent = DriftFigures.Extent(report),
            Nothing = !report.Differences.IsEmpty ? null : report.Stacks.IsEmpty ? $"Nothing was compared: {DriftFigures.WithoutStacks(result)}." : $"No {(DriftFigures.IsOfLive(report) ? "difference was found" : "change is pending")}{(DriftFigures.IsPartial(report) ? " in what was compared" : "")}.",
            Drifted = DriftStackView.Of(report.Differences.Where(difference => difference.Kind is DifferenceKind.NotEqual or DifferenceKind.Add or DifferenceKind.Remove), links, today, packed),
            Missing = WholesView.Of(report.Differences.Where(difference => difference.Kind is DifferenceKind.Missing), links, today, packed),
            Unmanaged = WholesView.Of(report.Differences.Where(difference => difference.Kind is DifferenceKind.Unmanaged), links, today, packed),
            Pending = DriftStackView.Of(report.Differences.Where(difference => difference.Kind is DifferenceKind.PendingChange), links, today, packed),
            Gone = packed.List("line", report.Gone, PackedParts.RowsShown, "differences", gone => gone),
            GoneCount = Figures.Number(report.Gone.Length),
            Stacks = packed.List("compared-stack", report.Stacks, PackedParts.RowsShown, "stacks", stack => ComparedStackView.Of(stack, report)),
            Equivalences = packed.List("comparison-row", report.Equivalences, PackedParts.RowsShown, "rows", row => new ComparisonRowView(row.Type, row.Property, row.Reason, row.Id, Figures.Number(row.Count))),
            EquivalenceCount = $"{Figures.Count(report.Equivalences.Sum(row => row.Count), "value is", "values are")} written otherwise and {(report.Equivalences.Sum(row => row.Count) == 1 ? "means" : "mean")} the same, by {Figures.Count(rows, "equivalence")}",
            NotCompared = packed.List("comparison-row", report.NotCompared, PackedParts.RowsShown, "rows", row => new ComparisonRowView(row.Type, row.Property ?? "the resource as a whole", row.Reason, null, Figures.Number(row.Count))),
            NotComparedCount = $"{Figures.Count(not, "property or resource was", "properties or resources were")} not compared",
        };
    }

    private static string LeadOf(DriftReport report) => report.Against switch
    {
        "synthesized" => "What the code synthesizes, beside what CloudFormation deployed. What is live was not looked at.",
        "deployed" => "What is live, beside what CloudFormation deployed. Drift is what was changed past it.",
        _ => "What is live, beside what CloudFormation deployed, beside what the code synthesizes. Drift is what was changed past a deployment; a pending change is one that is not deployed yet.",
    };
}
