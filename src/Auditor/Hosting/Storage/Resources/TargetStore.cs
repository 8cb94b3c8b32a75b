using System.Collections.Immutable;
using Auditor.Hosting.Storage.Databases;
using Auditor.Hosting.Storage.Delivery;
using Auditor.Hosting.Storage.Scans;
using Dapper;

namespace Auditor.Hosting.Storage.Resources;

/// <summary>The targets.</summary>
/// <param name="database">The database.</param>
internal sealed class TargetStore(Database database)
{
    private const string Select =
        """
        SELECT t.account, t.name, t.active AS is_active, t.first_seen, t.last_listed, t.last_scan, t.last_scan_time,
        l.started_at AS last_started, CASE WHEN l.state = 2 THEN l.problem END AS problem, CASE WHEN l.state = 0 THEN 1 ELSE 0 END AS is_running, COALESCE(d.resources, 0) AS resources, COALESCE(d.gaps, 0) AS gaps,
        COALESCE(p.critical, 0) AS critical, COALESCE(p.high, 0) AS high, COALESCE(p.medium, 0) AS medium, COALESCE(p.low, 0) AS low, COALESCE(p.waived, 0) AS waived
        FROM targets t
        LEFT JOIN scans d ON d.id = t.last_scan
        LEFT JOIN scans l ON l.id = (SELECT max(s.id) FROM scans s WHERE s.account = t.account)
        LEFT JOIN (
          SELECT account,
          CAST(sum(CASE WHEN state = 0 AND severity = 3 THEN count ELSE 0 END) AS bigint) AS critical, CAST(sum(CASE WHEN state = 0 AND severity = 2 THEN count ELSE 0 END) AS bigint) AS high,
          CAST(sum(CASE WHEN state = 0 AND severity = 1 THEN count ELSE 0 END) AS bigint) AS medium, CAST(sum(CASE WHEN state = 0 AND severity = 0 THEN count ELSE 0 END) AS bigint) AS low,
          CAST(sum(CASE WHEN state = 1 THEN count ELSE 0 END) AS bigint) AS waived
          FROM posture_totals GROUP BY account) p ON p.account = t.account
        """;

    /// <summary>Says which targets there are. One that is not among them is scanned no more; what is known of it is kept.</summary>
    /// <param name="found">The targets.</param>
    /// <param name="time">When they were listed.</param>
    /// <param name="messages">What people are to be told of those that were and are not: stored in the same transaction.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task SetAsync(IReadOnlyCollection<FoundTarget> found, DateTimeOffset time, Func<IReadOnlyList<string>, IEnumerable<OutboxMessage>> messages, CancellationToken cancellation) => database.WriteAsync(
        async transaction =>
        {
            await database.LockAsync(transaction, "targets", cancellation);
            var connection = transaction.Connection!;
            var known = (await connection.QueryAsync<(string Account, long Active, string? Name)>("SELECT account, active, name FROM targets", transaction: transaction)).ToDictionary(target => target.Account, StringComparer.Ordinal);
            await database.WriteManyAsync(
                transaction,
                """
                INSERT INTO targets (account, name, active, first_seen, last_listed) VALUES (@account, @name, 1, @time, @time)
                ON CONFLICT (account) DO UPDATE SET name = COALESCE(excluded.name, targets.name), active = 1, last_listed = excluded.last_listed
                """,
                ["account", "name", "time"],
                found.DistinctBy(target => target.Account, StringComparer.Ordinal).OrderBy(target => target.Account, StringComparer.Ordinal).Select(target => new object?[] { target.Account, target.Name, time.ToUnixTimeMilliseconds() }),
                cancellation);
            var accounts = found.Select(target => target.Account).ToHashSet(StringComparer.Ordinal);
            var gone = known.Values.Where(target => target.Active == 1 && !accounts.Contains(target.Account)).Select(target => target.Account).Order(StringComparer.Ordinal).ToList();
            await database.WriteManyAsync(transaction, "UPDATE targets SET active = 0 WHERE account = @account", ["account"], gone.Select(account => new object?[] { account }), cancellation);
            if (gone.Count > 0)
            {
                await Outbox.AddAsync(database, transaction, messages(gone), time, cancellation);
            }

            if (gone.Count > 0 || found.Any(target => !known.TryGetValue(target.Account, out var before) || before.Active == 0 || (target.Name is not null && target.Name != before.Name)))
            {
                await ScanStore.BumpAsync(transaction);
            }
        },
        cancellation);

    /// <summary>The targets by account, those too that are scanned no more.</summary>
    public Task<ImmutableArray<TargetRow>> ListAsync(CancellationToken cancellation) => database.ReadAsync<ImmutableArray<TargetRow>>(
        async connection => [.. await connection.QueryAsync<TargetRow>($"{Select} ORDER BY t.account")],
        cancellation);

    /// <summary>A target, or null.</summary>
    public Task<TargetRow?> FindAsync(string account, CancellationToken cancellation) => database.ReadAsync(
        connection => connection.QuerySingleOrDefaultAsync<TargetRow>($"{Select} WHERE t.account = @account", new { account }),
        cancellation);
}
