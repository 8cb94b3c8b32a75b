using System.Collections.Immutable;
using Auditor.Hosting.Pages.Findings;

namespace Auditor.Hosting.Pages.Scans;

/// <summary>A scan.</summary>
internal sealed record ScanPageView
{
    public required ScanLineView Scan { get; init; }

    /// <summary>Why it failed, or null.</summary>
    public required string? Problem { get; init; }

    public required ImmutableArray<LinkedFactView> Facts { get; init; }

    public required ImmutableArray<CountView> Found { get; init; }

    public required ImmutableArray<CountView> Changed { get; init; }

    public required ImmutableArray<string> Errors { get; init; }

    public required ImmutableArray<string> Warnings { get; init; }

    public required ImmutableArray<GapView> Gaps { get; init; }

    /// <summary>How many gaps more there are, in words, or null.</summary>
    public required string? MoreGaps { get; init; }

    public required string Read { get; init; }

    /// <summary>The result in every format; none where it is kept no more.</summary>
    public required ImmutableArray<LinkView> Downloads { get; init; }

    public required ScanFormView? Again { get; init; }
}
