namespace Auditor.Hosting.Storage.Access;

/// <summary>Something that somebody did, or was refused.</summary>
/// <param name="Who">The person or token.</param>
/// <param name="Action">What was done, such as <c>scan-requested</c>.</param>
/// <param name="Subject">To what.</param>
/// <param name="Outcome">What it came to: <c>done</c>, <c>refused</c> and so on.</param>
/// <param name="Address">From where, or null.</param>
internal sealed record AuditLogEntry(string Who, string Action, string Subject, string Outcome, string? Address = null);
