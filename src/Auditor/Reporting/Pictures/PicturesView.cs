using System.Collections.Immutable;
using System.Globalization;
using Auditor.Auditing;

namespace Auditor.Reporting.Pictures;

/// <summary>The section of pictures.</summary>
/// <param name="Drawings">The pictures as they are drawn.</param>
/// <param name="More">What is left out, as a sentence, or null.</param>
internal sealed record PicturesView(ImmutableArray<PictureDrawing> Drawings, string? More)
{
    /// <summary>The section, or null where there are no pictures.</summary>
    /// <param name="result">The result.</param>
    /// <param name="link">The address of a finding on the page.</param>
    public static PicturesView? Of(AuditResult result, Func<Finding, string?> link)
    {
        if (result.Pictures.IsEmpty)
        {
            return null;
        }

        var marks = new PictureMarks(result.Pictures, result.Findings, link);
        return new(
            [.. result.Pictures.Select((picture, number) => PictureDrawing.Of(picture, string.Create(CultureInfo.InvariantCulture, $"picture{number + 1}"), marks.Of, marks.Elsewhere(picture)))],
            result.MorePictures > 0 ? $"{Figures.Count(result.MorePictures, "more picture is", "more pictures are")} left out." : null);
    }
}
