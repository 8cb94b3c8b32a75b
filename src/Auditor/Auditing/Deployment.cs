namespace Auditor.Auditing;

/// <summary>A stack where it is deployed.</summary>
internal sealed record Deployment(string Stack, string? Account, string? Region);
