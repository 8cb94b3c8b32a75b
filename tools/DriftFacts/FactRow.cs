namespace Tools.DriftFacts;

/// <summary>One line of the table.</summary>
/// <param name="Fact">What kind of fact.</param>
/// <param name="Path">The path, relative to the properties, with <c>*</c> for list items and keys.</param>
/// <param name="Value">More, where the kind has more.</param>
internal sealed record FactRow(FactKind Fact, string Path, string? Value = null);
