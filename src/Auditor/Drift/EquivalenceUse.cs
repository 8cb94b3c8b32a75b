namespace Auditor.Drift;

/// <summary>Two values that are written otherwise and mean the same.</summary>
/// <param name="Equivalence">The id of the row of the table of equivalences that says so.</param>
/// <param name="Path">The path as findings have it.</param>
internal sealed record EquivalenceUse(string Equivalence, string Path);
