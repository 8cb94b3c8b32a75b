using System.Collections.Immutable;
using Auditor.Hosting.Pages.Findings;
using Auditor.Hosting.Pages.Scans;

namespace Auditor.Hosting.Pages.Overview;

/// <summary>Where things stand.</summary>
internal sealed record OverviewPageView
{
    public required string Lead { get; init; }

    public required ScanFormView? Scan { get; init; }

    /// <summary>What is wrong with the auditor itself, a sentence each.</summary>
    public required ImmutableArray<string> Problems { get; init; }

    public required ImmutableArray<CountView> Tiles { get; init; }

    public required TrendView? Trend { get; init; }

    public required ImmutableArray<LinkView> Spans { get; init; }

    public required string New { get; init; }

    public required ImmutableArray<EntryView> NewFirst { get; init; }

    public required string Resolved { get; init; }

    public required ImmutableArray<PostureBarView> Environments { get; init; }

    public required ImmutableArray<AccountLineView> Accounts { get; init; }

    /// <summary>How many accounts there are in all, in words.</summary>
    public required string AccountCount { get; init; }

    public required string Gaps { get; init; }

    public required bool HasGaps { get; init; }

    public required ImmutableArray<GapView> GapsFirst { get; init; }

    public required ImmutableArray<WaiverLineView> Expiring { get; init; }

    /// <summary>How many waivers more are about to expire, in words, or null.</summary>
    public required string? MoreExpiring { get; init; }

    public required ImmutableArray<ScanLineView> Running { get; init; }

    public required ImmutableArray<ScanLineView> Ended { get; init; }
}
