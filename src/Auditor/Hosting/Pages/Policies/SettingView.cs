namespace Auditor.Hosting.Pages.Policies;

/// <summary>A value that <c>policies.json</c> sets.</summary>
/// <param name="Where">The environment, or null for all.</param>
/// <param name="Value">The value as it is spelled there.</param>
internal sealed record SettingView(string? Where, string Value);
