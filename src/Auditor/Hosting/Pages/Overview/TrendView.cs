using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Auditor.Hosting.Storage.Postures;
using Auditor.Reporting;
using TrendPoint = Auditor.Hosting.Storage.Postures.TrendPoint;

namespace Auditor.Hosting.Pages.Overview;

/// <summary>Open findings by day and severity, as steps upon one another.</summary>
internal sealed record TrendView
{
    /// <summary>The chart is so wide and so high in its own units, whatever room it gets.</summary>
    private const int Width = 1000;
    private const int Height = 240;

    private static readonly (string Chip, Func<PostureGroup, long> Count)[] Layers =
    [
        ("critical", group => group.Critical),
        ("high", group => group.High),
        ("medium", group => group.Medium),
        ("low", group => group.Low),
    ];

    public required string First { get; init; }

    public required string Last { get; init; }

    /// <summary>The highest number of the scale, and its half.</summary>
    public required string Most { get; init; }

    public required string Half { get; init; }

    /// <summary>The chart in a sentence.</summary>
    public required string Label { get; init; }

    public required ImmutableArray<TrendLayerView> Areas { get; init; }

    public required ImmutableArray<TrendDayView> Days { get; init; }

    /// <summary>The chart, or null where there are too few days.</summary>
    public static TrendView? Of(ImmutableArray<TrendPoint> points)
    {
        if (points.Length < 2)
        {
            return null;
        }

        var most = Round(points.Max(point => point.Counts.Open));
        var step = (double)Width / points.Length;
        var bottom = new long[points.Length];
        var layers = ImmutableArray.CreateBuilder<TrendLayerView>();
        foreach (var (chip, count) in Layers.Reverse())
        {
            var top = points.Select((point, index) => bottom[index] + count(point.Counts)).ToArray();
            layers.Add(new TrendLayerView(chip, Shape(bottom, top, step, most)));
            bottom = top;
        }

        var (first, last) = (points[0], points[^1]);
        return new TrendView
        {
            First = Day(first.Day),
            Last = "today",
            Most = Figures.Number(most),
            Half = Figures.Number(most / 2),
            Label = $"Open findings, from {Figures.Number(first.Counts.Open)} on {Day(first.Day)} to {Figures.Number(last.Counts.Open)} today.",
            Areas = layers.ToImmutable(),
            Days = [.. points.Select((point, index) => new TrendDayView(
                point == last ? "today" : Day(point.Day),
                Coordinate(index * step),
                Coordinate(step),
                $"{Day(point.Day)}: {Figures.Number(point.Counts.Open)} open, {string.Join(", ", Layers.Select(layer => $"{Figures.Number(layer.Count(point.Counts))} {layer.Chip}"))}",
                [.. Layers.Select(layer => Figures.Number(layer.Count(point.Counts))), Figures.Number(point.Counts.Open)]))],
        };
    }

    // Along the top from the left, and back along the bottom.
    private static string Shape(long[] bottom, long[] top, double step, long most)
    {
        var path = new StringBuilder();
        for (var index = 0; index < top.Length; index++)
        {
            path.Append(index == 0 ? "M0," : "V").Append(Y(top[index], most)).Append('H').Append(Coordinate((index + 1) * step));
        }

        for (var index = bottom.Length - 1; index >= 0; index--)
        {
            path.Append('V').Append(Y(bottom[index], most)).Append('H').Append(Coordinate(index * step));
        }

        return path.Append('Z').ToString();
    }

    private static string Y(long count, long most) => Coordinate(Height - ((double)count * Height / most));

    private static string Coordinate(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    // Round numbers of which the half is one, too.
    private static long Round(long most)
    {
        if (most <= 10)
        {
            return Math.Max(2, most + (most % 2));
        }

        for (var power = 1L; ; power *= 10)
        {
            foreach (var digits in (ReadOnlySpan<long>)[10, 12, 16, 20, 24, 30, 40, 50, 60, 80])
            {
                if (digits * power >= most)
                {
                    return digits * power;
                }
            }
        }
    }

    private static string Day(DateOnly day) => day.ToString("d MMM", CultureInfo.InvariantCulture);
}
