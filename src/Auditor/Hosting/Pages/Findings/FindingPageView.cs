using System.Collections.Immutable;
using Auditor.Hosting.Pages.Policies;
using Auditor.Reporting.Html;

namespace Auditor.Hosting.Pages.Findings;

/// <summary>A finding or a difference with its whole history.</summary>
internal sealed record FindingPageView
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>The list that it stands in.</summary>
    public required LinkView List { get; init; }

    /// <summary>The policy, or the kind of the difference.</summary>
    public required LinkView Rule { get; init; }

    public required string State { get; init; }

    public required string Chip { get; init; }

    /// <summary>Open, waived or resolved.</summary>
    public required string Standing { get; init; }

    public required ImmutableArray<string> Tags { get; init; }

    public required string Name { get; init; }

    public required TimeView FirstSeen { get; init; }

    public required TimeView LastSeen { get; init; }

    public required TimeView? Resolved { get; init; }

    /// <summary>How often it was opened, in words, where that is more than once; or null.</summary>
    public required string? Reopened { get; init; }

    /// <summary>Why the last scan did not look at it, or null.</summary>
    public required string? NotLookedAt { get; init; }

    public required WaiverView? Waiver { get; init; }

    /// <summary>The condition under which the resource exists, or null.</summary>
    public required string? Condition { get; init; }

    public required string Remediation { get; init; }

    public required string? Rationale { get; init; }

    public required ImmutableArray<EvidenceView> Evidence { get; init; }

    public required string? MoreEvidence { get; init; }

    /// <summary>The property that differs, or null.</summary>
    public required string? Path { get; init; }

    public required DiffView? Diff { get; init; }

    /// <summary>What the code says by now, or null.</summary>
    public required string? Synthesized { get; init; }

    /// <summary><c>Breaks</c> or <c>Would break</c>.</summary>
    public required string Verb { get; init; }

    /// <summary>The policies that a difference breaks.</summary>
    public required ImmutableArray<LinkView> Broken { get; init; }

    public required string? MadeBy { get; init; }

    public required ImmutableArray<LinkedFactView> Facts { get; init; }

    public required ImmutableArray<SupportedFrameworkView> Frameworks { get; init; }

    /// <summary>The last first.</summary>
    public required ImmutableArray<HistoryView> History { get; init; }

    /// <summary>The same in other accounts.</summary>
    public required ImmutableArray<LinkView> Elsewhere { get; init; }

    public required string Json { get; init; }
}
