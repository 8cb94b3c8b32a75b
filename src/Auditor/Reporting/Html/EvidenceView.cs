namespace Auditor.Reporting.Html;

/// <summary>A row of a finding's evidence; the place where it is not the finding's own.</summary>
internal sealed record EvidenceView(string Path, string Expected, string Actual, string? Place);
