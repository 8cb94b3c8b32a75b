using System.Collections.Immutable;
using System.Globalization;

namespace Auditor.Reporting.Html;

/// <summary>What was open over time: a column for each point, and the figures as a table.</summary>
/// <param name="First">The day of the first point.</param>
/// <param name="Last">The day of the last.</param>
/// <param name="Most">The figure of the highest column.</param>
/// <param name="Width">How wide the columns are together; each has a width of ten.</param>
/// <param name="Sentence">What it came to, in words.</param>
/// <param name="Columns">The columns, the earliest first.</param>
internal sealed record TrendView(string First, string Last, string Most, string Width, string Sentence, ImmutableArray<TrendColumnView> Columns)
{
    private const int MostColumns = 60;
    private const int Pitch = 10;

    /// <summary>The trend, or null where there are not two points to tell one from.</summary>
    public static TrendView? Of(ImmutableArray<OpenFindings> points)
    {
        var shown = points.OrderBy(point => point.Time).TakeLast(MostColumns).ToArray();
        if (shown is not [var first, .., var last])
        {
            return null;
        }

        var most = Math.Max(1, shown.Max(point => point.Total));
        var change = last.Total - first.Total;
        return new(
            Day(first),
            Day(last),
            Figures.Number(most),
            (shown.Length * Pitch).ToString(CultureInfo.InvariantCulture),
            change == 0
                ? $"As many as on {Day(first)}: {Figures.Number(last.Total)}."
                : $"{Figures.Number(last.Total)} are open, {Figures.Number(Math.Abs(change))} {(change > 0 ? "more" : "fewer")} than on {Day(first)}.",
            [.. shown.Select((point, number) => TrendColumnView.Of(point, number * Pitch, most))]);
    }

    private static string Day(OpenFindings point) => Figures.Date(DateOnly.FromDateTime(point.Time.UtcDateTime));
}
