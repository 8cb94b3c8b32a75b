namespace Auditor.Hosting.Pages.Policies;

/// <summary>A control that a policy supports.</summary>
internal sealed record SupportedControlView(string Id, string Path, bool IsPartial);
