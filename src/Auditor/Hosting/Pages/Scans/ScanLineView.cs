using Auditor.Hosting.Storage.Scans;
using Auditor.Reporting;

namespace Auditor.Hosting.Pages.Scans;

/// <summary>A scan in a list.</summary>
internal sealed record ScanLineView
{
    public required string Id { get; init; }

    public required string Path { get; init; }

    public required string Account { get; init; }

    /// <summary>The class that colours its state.</summary>
    public required string State { get; init; }

    public required string Standing { get; init; }

    public required bool IsRunning { get; init; }

    public required int Done { get; init; }

    /// <summary>Of how many; at least one, so that a bar can be drawn.</summary>
    public required int Of { get; init; }

    public required string Progress { get; init; }

    public required TimeView Started { get; init; }

    /// <summary>How long it took, or null while it runs.</summary>
    public required string? Duration { get; init; }

    public required string Trigger { get; init; }

    public required string Opened { get; init; }

    public required string Resolved { get; init; }

    public required string Resources { get; init; }

    /// <summary>What was not read, or what went wrong, in words; or null.</summary>
    public required string? Problem { get; init; }

    public static ScanLineView From(ScanRow scan, DateTimeOffset now) => new()
    {
        Id = Text(scan.Id),
        Path = PageQuery.Path("scans", Text(scan.Id)),
        Account = scan.Account,
        State = scan.State switch { ScanState.Running => "low", ScanState.Done when scan.Errors + scan.Gaps > 0 => "medium", ScanState.Done => "good", _ => "critical" },
        Standing = scan.State switch { ScanState.Running => "running", ScanState.Done when scan.Errors + scan.Gaps > 0 => "in part", ScanState.Done => "done", _ => "failed" },
        IsRunning = scan.State is ScanState.Running,
        Done = scan.ProgressDone,
        Of = Math.Max(1, scan.ProgressOf),
        Progress = ProgressText(scan),
        Started = TimeView.Of(scan.StartedAt, now),
        Duration = scan.CompletedAt is { } end ? Figures.Elapsed(end - scan.StartedAt) : null,
        Trigger = scan.Trigger switch { ScanTrigger.Schedule => "schedule", ScanTrigger.Request => scan.RequestedBy is { } who ? $"asked for by {who}" : "asked for", _ => "once" },
        Opened = Figures.Number(scan.Opened + scan.Reopened),
        Resolved = Figures.Number(scan.Resolved),
        Resources = Figures.Number(scan.Resources),
        Problem = scan.Problem ?? (scan.Errors > 0 ? Figures.Count(scan.Errors, "error") : scan.Gaps > 0 ? $"{Figures.Count(scan.Gaps, "gap")} in what was read" : null),
    };

    /// <summary>How far a scan is, in words.</summary>
    public static string ProgressText(ScanRow scan) => scan.ProgressOf == 0 ? "beginning" : $"{Figures.Number(scan.ProgressDone)} of {Figures.Count(scan.ProgressOf, "read")}";

    private static string Text(long id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
