namespace Auditor.Reporting.Html;

/// <summary>Something that has changed.</summary>
/// <param name="Link">Where the page tells more, or null.</param>
/// <param name="Name">What it is.</param>
/// <param name="Text">What has changed of it, or why that is not known.</param>
internal sealed record ChangeView(string? Link, string Name, string Text);
