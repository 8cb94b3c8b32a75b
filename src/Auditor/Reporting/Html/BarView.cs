using System.Collections.Immutable;
using System.Globalization;

namespace Auditor.Reporting.Html;

/// <summary>A bar of a chart.</summary>
/// <param name="Label">What the bar is of.</param>
/// <param name="Target">The id that the label leads to.</param>
/// <param name="Filter">What the findings are filtered by where one follows the label, as a query; null where they are not.</param>
/// <param name="Total">What it shows in all.</param>
/// <param name="Segments">The segments from the left.</param>
internal sealed record BarView(string Label, string Target, string? Filter, string Total, ImmutableArray<BarSegmentView> Segments)
{
    /// <summary>Whether the label says what its only segment counts.</summary>
    public bool IsAlone => Segments is [{ Word: "" }];

    /// <summary>A bar of segments that follow one another, each with its share of the longest bar; those of nothing are left out.</summary>
    public static ImmutableArray<BarSegmentView> SegmentsOf(IEnumerable<(string Chip, string Word, int Count)> shares, int longest)
    {
        var segments = ImmutableArray.CreateBuilder<BarSegmentView>();
        var before = 0;
        foreach (var (chip, word, count) in shares.Where(share => share.Count > 0))
        {
            segments.Add(new(chip, Figures.Number(count), word, Share(before, longest), Share(count, longest)));
            before += count;
        }

        return segments.ToImmutable();
    }

    /// <summary>A count in hundredths of the longest bar.</summary>
    public static string Share(int count, int longest) => (100.0 * count / longest).ToString("0.##", CultureInfo.InvariantCulture);
}
