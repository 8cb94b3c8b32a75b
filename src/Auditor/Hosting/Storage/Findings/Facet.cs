namespace Auditor.Hosting.Storage.Findings;

/// <summary>A value to filter by, and how many findings have it.</summary>
internal sealed record Facet(string Value, long Count);
