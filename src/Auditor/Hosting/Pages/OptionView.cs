namespace Auditor.Hosting.Pages;

/// <summary>A value that a filter takes.</summary>
internal sealed record OptionView(string Value, string Label, bool IsChosen = false);
