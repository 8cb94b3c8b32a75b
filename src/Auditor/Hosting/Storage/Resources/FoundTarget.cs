namespace Auditor.Hosting.Storage.Resources;

/// <summary>An account that is to be scanned.</summary>
/// <param name="Account">Its number.</param>
/// <param name="Name">What the organization calls it, or null.</param>
internal sealed record FoundTarget(string Account, string? Name = null);
