namespace Auditor.Reporting.Html;

/// <summary>A policy that a difference breaks.</summary>
/// <param name="Id">The policy.</param>
/// <param name="Link">Where the page says more: the finding about the resource, else the policy's row; null where it says nothing.</param>
internal sealed record BrokenPolicyView(string Id, string? Link);
