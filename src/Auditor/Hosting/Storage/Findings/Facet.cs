namespace Auditor.Hosting.Storage.Findings;

/// <summary>A value to filter by, and how many findings have it; null where that is not counted.</summary>
internal sealed record Facet(string Value, long? Count);
