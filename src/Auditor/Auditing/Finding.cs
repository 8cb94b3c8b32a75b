using System.Collections.Immutable;
using Policies.Model;

namespace Auditor.Auditing;

/// <summary>A NonCompliant or Unknown evaluation.</summary>
internal sealed record Finding
{
    /// <summary>The identity, the same from pull request to account: <c>1-</c> and a hash over policy, resource and property path.</summary>
    public required string Id { get; init; }

    public required string Policy { get; init; }

    public required Outcome Outcome { get; init; }

    public required Severity Severity { get; init; }

    public required string Title { get; init; }

    public required string Remediation { get; init; }

    public required AuditedResource Resource { get; init; }

    /// <summary>Where the first piece of evidence stands.</summary>
    public required Location? Location { get; init; }

    /// <summary>The code that created the construct, where the assembly tells.</summary>
    public Location? Source { get; init; }

    /// <summary>The evidence, as much as is shown; never empty.</summary>
    public required ImmutableArray<FindingEvidence> Evidence { get; init; }

    /// <summary>How many more pieces of evidence there are than are listed.</summary>
    public int MoreEvidence { get; init; }

    /// <summary>The undecided condition under which the resource exists, as text, or null.</summary>
    public string? Condition { get; init; }

    public ImmutableArray<Control> Controls { get; init; } = [];

    /// <summary>The waiver that accepts the finding, or null.</summary>
    public AppliedWaiver? Waiver { get; init; }

    /// <summary><c>new</c>, <c>unchanged</c> where a baseline has it, or null without a baseline.</summary>
    public string? Baseline { get; init; }

    /// <summary>Whether it is at or over the threshold, not waived and not in the baseline.</summary>
    public bool Blocking { get; init; }
}
