namespace Auditor.Reporting.Html;

/// <summary>A row of a finding's evidence.</summary>
internal sealed record EvidenceView(string Path, string Expected, string Actual, string? Place);
