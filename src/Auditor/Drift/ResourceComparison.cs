using System.Collections.Immutable;

namespace Auditor.Drift;

/// <summary>What comparing a resource with itself in another source came to.</summary>
/// <param name="Differences">What differs, in the order of the properties.</param>
/// <param name="Equivalences">What is written otherwise and means the same.</param>
/// <param name="NotCompared">What could not be compared.</param>
internal sealed record ResourceComparison(ImmutableArray<PropertyDifference> Differences, ImmutableArray<EquivalenceUse> Equivalences, ImmutableArray<NotCompared> NotCompared);
