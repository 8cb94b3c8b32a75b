using System.Collections.Immutable;
using Auditor.Auditing;

namespace Auditor.Comparing;

/// <summary>How a result differs from an earlier one. New findings and differences are marked so where they stand.</summary>
internal sealed record ResultChanges
{
    public required ComparedResult Earlier { get; init; }

    public int New { get; init; }

    /// <summary>How many findings both have, changed ones too.</summary>
    public int Unchanged { get; init; }

    /// <summary>The ids of new findings that the earlier result could not have had, because it did not look there.</summary>
    public ImmutableArray<string> FirstLookedAt { get; init; } = [];

    /// <summary>What the results say otherwise of findings that both have.</summary>
    public ImmutableArray<FindingChange> Changed { get; init; } = [];

    /// <summary>The findings that are no more, as the earlier result has them.</summary>
    public ImmutableArray<Finding> Resolved { get; init; } = [];

    /// <summary>The findings of the earlier result that this one could not have found.</summary>
    public ImmutableArray<NotLookedAt> NotLookedAt { get; init; } = [];

    public DriftChanges Drift { get; init; } = DriftChanges.None;

    /// <summary>What the earlier result read in full and this one did not.</summary>
    public ImmutableArray<CoverageChange> CoverageLost { get; init; } = [];

    /// <summary>What this result read in full and the earlier one did not.</summary>
    public ImmutableArray<CoverageChange> CoverageGained { get; init; } = [];

    /// <summary>The policies that took part in the earlier audit only.</summary>
    public ImmutableArray<string> PoliciesLost { get; init; } = [];

    /// <summary>The policies that took part in this audit only.</summary>
    public ImmutableArray<string> PoliciesGained { get; init; } = [];

    /// <summary>The live resources; null where neither result is of live accounts.</summary>
    public ResourceChanges? Resources { get; init; }
}
