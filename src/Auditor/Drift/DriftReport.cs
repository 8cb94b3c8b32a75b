using System.Collections.Immutable;

namespace Auditor.Drift;

/// <summary>What a comparison of what is synthesized, deployed and live came to.</summary>
internal sealed record DriftReport
{
    /// <summary><c>deployed</c>, <c>synthesized</c> or <c>both</c>: what the comparison was against.</summary>
    public required string Against { get; init; }

    /// <summary>The differences: those that break a policy first, by severity, then by stack, resource and path.</summary>
    public ImmutableArray<Difference> Differences { get; init; } = [];

    /// <summary>The stacks by account, region and name.</summary>
    public ImmutableArray<ComparedStack> Stacks { get; init; } = [];

    /// <summary>The accounts and regions whose stacks were all listed, and all are told: one that is not among them there is none.</summary>
    public ImmutableArray<string> Listed { get; init; } = [];

    /// <summary>The rows of the table of equivalences that applied, by id, type and property.</summary>
    public ImmutableArray<EquivalenceCount> Equivalences { get; init; } = [];

    /// <summary>What was not compared, by type and property.</summary>
    public ImmutableArray<NotComparedCount> NotCompared { get; init; } = [];

    /// <summary>The identities of differences that the baseline has and this comparison, which looked there, has not: <c>path of resource</c>.</summary>
    public ImmutableArray<string> Gone { get; init; } = [];
}
