namespace Auditor.Reporting.Html;

/// <summary>A name and what stands beside it.</summary>
internal sealed record FactView(string Name, string Value);
