using System.Collections.Immutable;
using Auditor.Auditing;

namespace Auditor.Hosting.Pages.Scans;

/// <summary>What a page shows of the result of a scan.</summary>
internal sealed record ScanParts(ImmutableArray<string> Errors, ImmutableArray<string> Warnings, ImmutableArray<GapView> Gaps, int MoreGaps, int Read)
{
    private const int Most = 100;

    public static ScanParts Nothing { get; } = new([], [], [], 0, 0);

    /// <summary>What is said of a result that is too large to be read for a page.</summary>
    public static ScanParts TooLarge { get; } = Nothing with { Warnings = ["The result is too large to be shown here: errors, warnings and what was not read are in its downloads, and under Coverage."] };

    public static ScanParts Of(AuditResult result)
    {
        var gaps = result.Coverage.Where(entry => entry.Problem is not null).ToList();
        return new ScanParts(
            [.. result.Errors.Take(Most).Select(error => error.Message)],
            [.. result.Warnings.Take(Most).Select(warning => warning.Message)],
            [.. gaps.Take(Most).Select(entry => new GapView(entry.Target, entry.Type, entry.Type is "*", entry.Source, entry.Problem!))],
            Math.Max(0, gaps.Count - Most),
            result.Coverage.Length - gaps.Count);
    }
}
