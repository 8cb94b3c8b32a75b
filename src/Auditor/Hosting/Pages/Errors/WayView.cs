namespace Auditor.Hosting.Pages.Errors;

/// <summary>Where to go from a page that says what went wrong.</summary>
internal sealed record WayView(string Path, string Label);
