using System.Collections.Immutable;
using Auditor.Drift;

namespace Auditor.Comparing;

/// <summary>How the drift of two results differs. New differences are marked so where they stand.</summary>
internal sealed record DriftChanges
{
    public static DriftChanges None { get; } = new();

    /// <summary>Why it is not known, as a sentence; null where both results compared stacks, or neither did.</summary>
    public string? Problem { get; init; }

    public int New { get; init; }

    public int Unchanged { get; init; }

    /// <summary>The differences that are gone, as the earlier result has them.</summary>
    public ImmutableArray<Difference> Gone { get; init; } = [];

    public ImmutableArray<NotLookedAt> NotLookedAt { get; init; } = [];
}
