using System.Collections.Immutable;
using Auditor.Hosting.Storage.Resources;
using Auditor.Reporting;

namespace Auditor.Hosting.Pages;

/// <summary>An account in a list.</summary>
internal sealed record AccountLineView
{
    public required string Account { get; init; }

    public required string? Name { get; init; }

    /// <summary>Its findings, or null where it is not scanned any more: lists pass over them.</summary>
    public required string? Path { get; init; }

    public required ImmutableArray<CountView> Counts { get; init; }

    public required string Resources { get; init; }

    public required CountView Gaps { get; init; }

    public required TimeView? LastScan { get; init; }

    /// <summary>The page of the last scan with a result, or null.</summary>
    public required string? ScanPath { get; init; }

    public required bool IsRunning { get; init; }

    /// <summary>Why its last scan failed, or that it is not scanned any more; or null.</summary>
    public required string? Problem { get; init; }

    public required ScanFormView? Scan { get; init; }

    public static AccountLineView Of(TargetRow target, DateTimeOffset now, ScanFormView? scan)
    {
        string? Findings(string? name = null, string? value = null) => target.IsActive ? new PageQuery("/findings").With("account", target.Account).With(name ?? "", value).ToString() : null;
        return new AccountLineView
        {
            Account = target.Account,
            Name = target.Name,
            Path = Findings(),
            Counts =
            [
                .. new[] { ("critical", target.Critical), ("high", target.High), ("medium", target.Medium), ("low", target.Low) }
                    .Select(part => CountView.Of(part.Item1, part.Item2, part.Item1, Findings("severity", part.Item1))),
                CountView.Of("waived", target.Waived, "none", Findings("state", "waived")),
            ],
            Resources = Figures.Number(target.Resources),
            Gaps = CountView.Of("gaps", target.Gaps, "medium", new PageQuery("/coverage").With("account", target.Account).ToString()),
            LastScan = TimeView.Of(target.LastScanTime, now),
            ScanPath = target.LastScan is { } id ? PageQuery.Path("scans", id.ToString(System.Globalization.CultureInfo.InvariantCulture)) : null,
            IsRunning = target.IsRunning,
            Problem = target.IsActive ? target.Problem : "not among the accounts to scan any more",
            Scan = target.IsActive ? scan : null,
        };
    }
}
