namespace Auditor.Hosting.Scanning;

/// <summary>That the accounts could not be listed.</summary>
/// <param name="Reason">Why.</param>
/// <param name="At">When that was tried.</param>
internal sealed record ListingFailure(AuditException Reason, DateTimeOffset At);
