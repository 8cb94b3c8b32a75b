namespace Auditor.Reporting.Html;

/// <summary>A figure of the summary.</summary>
internal sealed record TileView(string Label, string Count, string State);
