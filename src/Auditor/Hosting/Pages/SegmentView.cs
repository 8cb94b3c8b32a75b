using System.Collections.Immutable;
using System.Globalization;
using Auditor.Reporting;

namespace Auditor.Hosting.Pages;

/// <summary>A part of a bar.</summary>
/// <param name="Chip">The class that colours it.</param>
/// <param name="Count">How many it stands for.</param>
/// <param name="Word">What these are.</param>
/// <param name="Path">Where they are listed, or null.</param>
/// <param name="Start">Where it begins, in hundredths of the bar.</param>
/// <param name="Width">How long it is, in hundredths of the bar.</param>
internal sealed record SegmentView(string Chip, string Count, string Word, string? Path, string Start, string Width)
{
    /// <summary>The parts of a bar from the left, those of nothing left out.</summary>
    /// <param name="parts">What the bar is made of.</param>
    /// <param name="longest">What a whole bar stands for.</param>
    public static ImmutableArray<SegmentView> Of(IEnumerable<(string Chip, string Word, long Count, string? Path)> parts, long longest)
    {
        var segments = ImmutableArray.CreateBuilder<SegmentView>();
        var before = 0L;
        foreach (var (chip, word, count, path) in parts.Where(part => part.Count > 0))
        {
            segments.Add(new(chip, Figures.Number(count), word, path, Share(before, longest), Share(count, longest)));
            before += count;
        }

        return segments.ToImmutable();
    }

    private static string Share(long count, long longest) => (100.0 * count / longest).ToString("0.##", CultureInfo.InvariantCulture);
}
