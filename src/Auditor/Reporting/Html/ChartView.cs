using System.Collections.Immutable;
using Auditor.Auditing;
using Policies.Model;

namespace Auditor.Reporting.Html;

/// <summary>A chart of bars, each with its figures in words beside it.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="Bars">The bars.</param>
internal sealed record ChartView(string Caption, ImmutableArray<BarView> Bars)
{
    /// <summary>Whether its figures need the width of the page.</summary>
    public bool IsWide { get; init; }

    private const int MostBars = 8;
    private const string Unknown = "unknown";

    // Worst first.
    private static readonly string[] Chips = [Words.Of(Severity.Critical), Words.Of(Severity.High), Words.Of(Severity.Medium), Words.Of(Severity.Low), Unknown];

    /// <summary>The charts of the summary: what is open by severity, environment and account, and the frameworks' controls.</summary>
    public static ImmutableArray<ChartView> Of(IEnumerable<Finding> findings, ImmutableArray<FrameworkView> frameworks)
    {
        var open = findings.Where(finding => finding.Waiver is null).ToArray();
        ChartView[] charts =
        [
            BySeverity(open),
            By("environment", "Open findings by environment", open, resource => FindingView.NameOf(resource.Environment)),
            open.Any(finding => finding.Resource.Account is not null) ? By("account", "Open findings by account", open, FindingView.AccountOf) : new("", []),
            new("Controls by framework", [.. frameworks.Select(framework => new BarView(framework.Name, framework.Anchor, null, framework.Total, framework.Segments))]) { IsWide = true },
        ];
        return [.. charts.Where(chart => !chart.Bars.IsEmpty)];
    }

    private static ChartView BySeverity(Finding[] findings)
    {
        var counts = findings.CountBy(ChipOf, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var longest = counts.Values.DefaultIfEmpty(1).Max();
        return new("Open findings by severity", [.. Chips.Where(counts.ContainsKey).Select(chip => new BarView(
            chip,
            "findings",
            chip is Unknown ? "state=open&outcome=unknown" : $"state=open&outcome=non-compliant&severity={chip}",
            Figures.Number(counts[chip]),
            BarView.SegmentsOf([(chip, "", counts[chip])], longest)))]);
    }

    private static ChartView By(string name, string caption, Finding[] findings, Func<AuditedResource, string> read)
    {
        var groups = findings.GroupBy(finding => read(finding.Resource), StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).ToArray();
        var bars = groups.Take(groups.Length > MostBars ? MostBars - 1 : MostBars).ToArray();
        var longest = groups.Select(group => group.Count()).DefaultIfEmpty(1).Max();
        var rest = groups.Skip(bars.Length).SelectMany(group => group).ToArray();
        longest = Math.Max(longest, rest.Length);
        return new(caption,
        [
            .. bars.Select(group => Of(group.Key, $"state=open&{name}={Uri.EscapeDataString(Printable.Of(group.Key))}", group, longest)),
            .. rest.Length > 0 ? [Of($"{Figures.Number(groups.Length - bars.Length)} more", null, rest, longest)] : ImmutableArray<BarView>.Empty,
        ]);
    }

    private static BarView Of(string label, string? filter, IEnumerable<Finding> findings, int longest)
    {
        var counts = findings.CountBy(ChipOf, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return new(label, "findings", filter, Figures.Number(counts.Values.Sum()), BarView.SegmentsOf(Chips.Select(chip => (chip, chip, counts.GetValueOrDefault(chip))), longest));
    }

    private static string ChipOf(Finding finding) => finding.Outcome == Outcome.NonCompliant ? Words.Of(finding.Severity) : Unknown;
}
