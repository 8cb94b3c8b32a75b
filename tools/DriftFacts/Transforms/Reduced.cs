using System.Collections.Immutable;

namespace Tools.DriftFacts.Transforms;

/// <summary>What a formula came to.</summary>
/// <param name="Spellings">The spellings, each as steps with tabs between them.</param>
/// <param name="IsWhole">Whether all alternatives of the formula could be told.</param>
internal sealed record Reduced(ImmutableArray<string> Spellings, bool IsWhole);
