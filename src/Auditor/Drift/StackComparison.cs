using System.Collections.Immutable;

namespace Auditor.Drift;

/// <summary>What comparing a stack with one other source came to.</summary>
/// <param name="Differences">The differences.</param>
/// <param name="Tally">What applied and what was not compared.</param>
/// <param name="Compared">How many of its resources were compared, or found missing.</param>
internal sealed record StackComparison(ImmutableArray<FoundDifference> Differences, DriftTally Tally, int Compared);
