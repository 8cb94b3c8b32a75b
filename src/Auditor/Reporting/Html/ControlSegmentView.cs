namespace Auditor.Reporting.Html;

/// <summary>The controls of one state in a framework's bar: start and width in hundredths of it.</summary>
internal sealed record ControlSegmentView(string Chip, string Count, string Word, string Start, string Width);
