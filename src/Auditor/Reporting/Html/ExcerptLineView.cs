namespace Auditor.Reporting.Html;

/// <summary>A line of an excerpt; the marked one is where the finding stands.</summary>
internal sealed record ExcerptLineView(int Number, string Text, bool Marked);
