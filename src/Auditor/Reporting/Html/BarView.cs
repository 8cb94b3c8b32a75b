using System.Collections.Immutable;
using System.Globalization;
using Auditor.Auditing;
using Policies.Model;

namespace Auditor.Reporting.Html;

/// <summary>A bar of the chart: open findings by severity, Unknown ones apart, each with its share of the longest bar.</summary>
/// <param name="Label">What the bar is of.</param>
/// <param name="Total">How many findings it shows.</param>
/// <param name="Segments">The segments from the left.</param>
internal sealed record BarView(string Label, string Total, ImmutableArray<BarSegmentView> Segments)
{
    // Worst first.
    private static readonly string[] Chips = [Words.Of(Severity.Critical), Words.Of(Severity.High), Words.Of(Severity.Medium), Words.Of(Severity.Low), "unknown"];

    /// <summary>A bar per environment.</summary>
    public static ImmutableArray<BarView> ByEnvironment(AuditResult result)
    {
        var bars = result.Findings
            .Where(finding => finding.Waiver is null)
            .GroupBy(finding => FindingView.NameOf(finding.Resource.Environment), StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToArray();
        var longest = bars.Select(bar => bar.Count()).DefaultIfEmpty(1).Max();
        return [.. bars.Select(bar => Of(bar.Key, bar, longest))];
    }

    private static BarView Of(string label, IEnumerable<Finding> findings, int longest)
    {
        var counts = findings.CountBy(ChipOf, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var segments = ImmutableArray.CreateBuilder<BarSegmentView>();
        var before = 0;
        foreach (var chip in Chips.Where(counts.ContainsKey))
        {
            var count = counts[chip];
            segments.Add(new BarSegmentView(chip, Figures.Number(count), Share(before, longest), Share(count, longest)));
            before += count;
        }

        return new BarView(label, Figures.Number(before), segments.ToImmutable());
    }

    private static string ChipOf(Finding finding) => finding.Outcome == Outcome.NonCompliant ? Words.Of(finding.Severity) : "unknown";

    /// <summary>A count in hundredths of the longest bar.</summary>
    public static string Share(int count, int longest) => (100.0 * count / longest).ToString("0.##", CultureInfo.InvariantCulture);
}
