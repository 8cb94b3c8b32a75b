namespace Auditor.Hosting.Storage.Access;

/// <summary>An entry of the audit log.</summary>
internal sealed record AuditLogRow
{
    public long Id { get; init; }

    public DateTimeOffset Time { get; init; }

    public string Who { get; init; } = "";

    public string Action { get; init; } = "";

    public string Subject { get; init; } = "";

    public string Outcome { get; init; } = "";

    public string? Address { get; init; }
}
