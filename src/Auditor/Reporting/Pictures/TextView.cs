namespace Auditor.Reporting.Pictures;

/// <summary>A line of text in a drawing.</summary>
internal sealed record TextView(string Kind, string Left, string Top, string Text);
