namespace Auditor.Hosting.Pages;

/// <summary>A filter that is set.</summary>
/// <param name="Label">What it filters by.</param>
/// <param name="Value">The value.</param>
/// <param name="Without">The list without it.</param>
internal sealed record ChosenView(string Label, string Value, string Without);
