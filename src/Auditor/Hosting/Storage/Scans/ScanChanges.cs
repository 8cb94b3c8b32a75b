using System.Collections.Immutable;
using Auditor.Comparing;
using Auditor.Hosting.Storage.Resources;
using Auditor.Reporting;

namespace Auditor.Hosting.Storage.Scans;

/// <summary>What a scan changed of what is stored about its target: what people are told of. By policy, then resource.</summary>
internal sealed record ScanChanges
{
    public required ScanClaim Claim { get; init; }

    /// <summary>The time that the result states.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>Whether it is the target's first: everything is new then, and nothing is news.</summary>
    public required bool IsFirst { get; init; }

    /// <summary>Those that were never there before, waived ones too.</summary>
    public ImmutableArray<ReportEntry> Opened { get; init; } = [];

    /// <summary>Those that had been resolved and are there again.</summary>
    public ImmutableArray<ReportEntry> Reopened { get; init; } = [];

    /// <summary>Those that are no more, as they were last.</summary>
    public ImmutableArray<ReportEntry> Resolved { get; init; } = [];

    /// <summary>Those of which outcome, severity or evidence is another.</summary>
    public ImmutableArray<ChangedEntry> Changed { get; init; } = [];

    /// <summary>Those that were open and are waived now.</summary>
    public ImmutableArray<ReportEntry> Waived { get; init; } = [];

    /// <summary>Those that were waived and are open now: a waiver expired or was taken away.</summary>
    public ImmutableArray<ReportEntry> Unwaived { get; init; } = [];

    /// <summary>The waivers whose last day had passed, of whichever target they accepted something, where one was of this one: of it they are known no more.</summary>
    public ImmutableArray<WaiverRow> ExpiredWaivers { get; init; } = [];

    /// <summary>Those that were not looked at, although the scan before did so; they stay open.</summary>
    public ImmutableArray<NotLookedAt> NotLookedAt { get; init; } = [];

    /// <summary>What the scan before read in full, and this one did not.</summary>
    public ImmutableArray<CoverageChange> CoverageLost { get; init; } = [];

    public ImmutableArray<CoverageChange> CoverageGained { get; init; } = [];
}
