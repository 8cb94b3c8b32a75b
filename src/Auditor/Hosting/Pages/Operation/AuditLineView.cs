using Auditor.Hosting.Storage.Access;

namespace Auditor.Hosting.Pages.Operation;

/// <summary>An entry of the audit log.</summary>
internal sealed record AuditLineView(TimeView Time, string Who, string Action, string Subject, string Outcome, string State, string? Address)
{
    public static AuditLineView Of(AuditLogRow row, DateTimeOffset now) => new(TimeView.Of(row.Time, now), row.Who, row.Action, row.Subject, row.Outcome, row.Outcome is "done" ? "zero" : "high", row.Address);
}
