namespace Auditor.Pictures;

/// <summary>Where resources of a picture come from.</summary>
/// <param name="Template">The template, or null for live resources.</param>
/// <param name="Stack">The stack, or null.</param>
/// <param name="Account">The account, or null.</param>
/// <param name="Region">The region, or null.</param>
internal sealed record PictureSource(string? Template, string? Stack, string? Account, string? Region);
