namespace Auditor.Reporting.Html;

/// <summary>A segment of a bar: its start and width in hundredths of the longest bar.</summary>
internal sealed record BarSegmentView(string Chip, string Count, string Start, string Width);
