namespace Auditor.Reporting.Html;

/// <summary>A count and the class that colours it.</summary>
internal sealed record PolicyCountView(string Count, string State);
