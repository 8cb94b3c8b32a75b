using System.Collections.Immutable;
using Auditor.Hosting.Storage.Findings;

namespace Auditor.Hosting.Pages.Findings;

/// <summary>Something that happened to a finding.</summary>
/// <param name="State">The class that colours it.</param>
/// <param name="What">What happened.</param>
/// <param name="Before">How it was, a line each.</param>
/// <param name="After">How it is since, a line each.</param>
/// <param name="Time">When.</param>
/// <param name="Scan">The scan that told.</param>
/// <param name="ScanPath">Its page.</param>
internal sealed record HistoryView(string State, string What, ImmutableArray<string> Before, ImmutableArray<string> After, TimeView Time, string Scan, string ScanPath)
{
    public static HistoryView Of(FindingEvent happened, DateTimeOffset now)
    {
        var (state, what) = happened.Kind switch
        {
            FindingEventKind.Opened => ("high", "Found for the first time"),
            FindingEventKind.Reopened => ("high", "There again after it had been resolved"),
            FindingEventKind.Resolved => ("good", "Resolved: a scan looked again and found it no more"),
            FindingEventKind.Changed => ("medium", $"Another {happened.What ?? "evidence"}"),
            FindingEventKind.Waived => ("none", "Waived"),
            FindingEventKind.Unwaived => ("high", "Not waived any more"),
            FindingEventKind.NotLookedAt => ("unknown", "Not looked at, so it stays as it was"),
            FindingEventKind.LookedAtAgain => ("medium", "Looked at again, and still so"),
            _ => throw new ArgumentOutOfRangeException(nameof(happened)),
        };
        var scan = happened.Scan.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new HistoryView(state, what, Lines(happened.Before), Lines(happened.After), TimeView.Of(happened.Time, now), scan, PageQuery.Path("scans", scan));
    }

    private static ImmutableArray<string> Lines(string? text) => text is null ? [] : [.. text.Split('\n').Select(FindingAddress.OutcomeLabel)];
}
