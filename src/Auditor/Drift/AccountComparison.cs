using System.Collections.Immutable;

namespace Auditor.Drift;

/// <summary>What comparing one account came to, before waivers and baseline.</summary>
/// <param name="Differences">The differences.</param>
/// <param name="Stacks">The stacks.</param>
/// <param name="Tally">What applied and what was not compared.</param>
/// <param name="Problems">What went wrong.</param>
internal sealed record AccountComparison(ImmutableArray<FoundDifference> Differences, ImmutableArray<ComparedStack> Stacks, DriftTally Tally, ImmutableArray<Problem> Problems)
{
    /// <summary>The names of all outermost stacks, those too that are not compared.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>Why stacks could not be listed.</summary>
    public ImmutableArray<string> Unlisted { get; init; } = [];

    /// <summary>Where stacks were listed.</summary>
    public ImmutableArray<(string Account, string Region)> Targets { get; init; } = [];

    /// <summary>The synthesized resources by what they go by, for places in files; empty without an assembly.</summary>
    public IReadOnlyDictionary<ResourceKey, Policies.Model.ResourceDefinition> Synthesized { get; init; } = ImmutableDictionary<ResourceKey, Policies.Model.ResourceDefinition>.Empty;
}
