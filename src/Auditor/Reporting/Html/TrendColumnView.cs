using System.Collections.Immutable;
using System.Globalization;

namespace Auditor.Reporting.Html;

/// <summary>A column of the trend.</summary>
/// <param name="Time">When it was.</param>
/// <param name="Total">How many were open.</param>
/// <param name="Left">Where the column begins.</param>
/// <param name="Counts">The figures, worst first.</param>
/// <param name="Segments">The same from the top down, each with its start and its height in hundredths.</param>
internal sealed record TrendColumnView(string Time, string Total, string Left, ImmutableArray<string> Counts, ImmutableArray<BarSegmentView> Segments)
{
    public static TrendColumnView Of(OpenFindings point, int left, int most)
    {
        (string Chip, string Word, int Count)[] shares = [("critical", "critical", point.Critical), ("high", "high", point.High), ("medium", "medium", point.Medium), ("low", "low", point.Low), ("unknown", "unknown", point.Unknown)];
        return new(
            Figures.Timestamp(point.Time),
            Figures.Number(point.Total),
            left.ToString(CultureInfo.InvariantCulture),
            [.. shares.Select(share => Figures.Number(share.Count))],
            BarView.SegmentsOf([("", "", most - point.Total), .. shares], most));
    }
}
