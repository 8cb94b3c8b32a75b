namespace Auditor.Reporting.Html;

/// <summary>A segment of a bar: its start and width in hundredths of the longest bar, and what it counts in a word.</summary>
internal sealed record BarSegmentView(string Chip, string Count, string Word, string Start, string Width);
