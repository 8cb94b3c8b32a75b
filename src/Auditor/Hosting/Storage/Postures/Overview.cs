using System.Collections.Immutable;
using Auditor.Hosting.Storage.Findings;
using Auditor.Hosting.Storage.Resources;
using Auditor.Hosting.Storage.Scans;

namespace Auditor.Hosting.Storage.Postures;

/// <summary>Where things stand.</summary>
internal sealed record Overview
{
    /// <summary>All targets that are scanned.</summary>
    public required PostureGroup Total { get; init; }

    /// <summary>By environment; the one without a name is of resources of none.</summary>
    public ImmutableArray<PostureGroup> Environments { get; init; } = [];

    /// <summary>The targets by account, those without findings too, with their last scan.</summary>
    public ImmutableArray<TargetRow> Targets { get; init; } = [];

    /// <summary>What was opened or reopened in the last day, how many.</summary>
    public required FindingCount New { get; init; }

    /// <summary>The worst of it.</summary>
    public ImmutableArray<FindingRow> NewFirst { get; init; } = [];

    /// <summary>What was resolved in the last day, how many.</summary>
    public required FindingCount Resolved { get; init; }

    /// <summary>How much was asked for and not read, or not in full.</summary>
    public long Gaps { get; init; }

    /// <summary>The first of it.</summary>
    public ImmutableArray<CoverageRow> GapsFirst { get; init; } = [];

    /// <summary>How many waivers there are whose last day is within two weeks or has passed, each once whatever number of accounts it is of.</summary>
    public long Expiring { get; init; }

    /// <summary>The next of them.</summary>
    public ImmutableArray<WaiverRow> ExpiringFirst { get; init; } = [];

    /// <summary>The scans under way, the oldest first.</summary>
    public ImmutableArray<ScanRow> Running { get; init; } = [];

    /// <summary>The last scans that ended, the latest first.</summary>
    public ImmutableArray<ScanRow> Ended { get; init; } = [];
}
