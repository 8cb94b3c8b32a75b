using System.Globalization;
using Auditor.Hosting.Storage.Databases;
using Dapper;

namespace Auditor.Hosting.Storage.Access;

/// <summary>Who did what. Entries are added and, when they are old, removed; nothing changes one.</summary>
/// <param name="database">The database.</param>
/// <param name="time">When it is.</param>
internal sealed class AuditLog(Database database, TimeProvider time)
{
    private const int MostRows = 200;
    private const string Order = "audit-log";

    public Task AppendAsync(AuditLogEntry entry, CancellationToken cancellation) => database.WriteAsync(
        transaction => transaction.Connection!.ExecuteAsync(
            "INSERT INTO audit_log (time, who, action, subject, outcome, address) VALUES (@now, @Who, @Action, @Subject, @Outcome, @Address)",
            new { now = time.GetUtcNow(), entry.Who, entry.Action, entry.Subject, entry.Outcome, entry.Address },
            transaction),
        cancellation);

    /// <summary>The entries, the latest first.</summary>
    public Task<Page<AuditLogRow>> ListAsync(int most, string? cursor, CancellationToken cancellation)
    {
        var limit = Math.Clamp(most, 1, MostRows);
        var conditions = new Conditions();
        if (Cursor.Read(cursor, Order, 1) is [var last])
        {
            conditions.Add("id < @last", "last", Cursor.Number(last));
        }

        conditions.Parameters.Add("limit", limit + 1);
        return database.ReadAsync(
            async connection => Page<AuditLogRow>.Of(
                [.. await connection.QueryAsync<AuditLogRow>($"SELECT id, time, who, action, subject, outcome, address FROM audit_log{conditions.Where} ORDER BY id DESC LIMIT @limit", conditions.Parameters)],
                limit,
                row => Cursor.Of(Order, row.Id.ToString(CultureInfo.InvariantCulture))),
            cancellation);
    }
}
