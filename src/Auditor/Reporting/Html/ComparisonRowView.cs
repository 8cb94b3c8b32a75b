namespace Auditor.Reporting.Html;

/// <summary>A row of the tables of what means the same and of what was not compared.</summary>
internal sealed record ComparisonRowView(string Type, string Property, string Reason, string? Row, string Count);
