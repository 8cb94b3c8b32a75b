using System.Data.Common;
using Auditor.Auditing;
using Auditor.Hosting.Storage.Databases;
using Auditor.Hosting.Storage.Delivery;
using Auditor.Hosting.Storage.Recording;
using Auditor.Reporting.Json;
using Dapper;

namespace Auditor.Hosting.Storage.Scans;

/// <summary>The scans: who carries one out, what they came to, and their results.</summary>
/// <param name="database">The database.</param>
/// <param name="settings">How long a claim holds without a sign of life.</param>
/// <param name="time">When it is. The clocks of instances must agree to within the lease.</param>
internal sealed class ScanStore(Database database, StoreSettings settings, TimeProvider time)
{
    private const int MostRows = 200;

    // A whole result takes much memory, which all requests together share.
    private static readonly SemaphoreSlim Reading = new(2, 2);

    /// <summary>The members of a <see cref="ScanRow"/>, of the table <c>scans s</c>.</summary>
    public const string Columns =
        """
        s.id, s.account, s.period, s.trigger_kind AS trigger, s.requested_by, s.instance, s.state, s.attempt, s.started_at, s.heartbeat_at, s.completed_at,
        s.progress_done, s.progress_of, s.problem, s.result_time, s.duration, s.tool, s.scope, s.result_size, s.resources, s.policies, s.non_compliant, s.unknown,
        s.waived, s.drifted, s.pending, s.missing, s.unmanaged, s.errors, s.gaps, s.opened, s.reopened, s.resolved, s.changed, s.not_looked_at
        """;

    /// <summary>Claims a target's scan for an instance, which must then give signs of life.</summary>
    /// <param name="account">The target.</param>
    /// <param name="period">The period that it is for, which is scanned once; null for a scan out of turn.</param>
    /// <param name="trigger">What began it.</param>
    /// <param name="requestedBy">Who asked for it, or null.</param>
    /// <param name="instance">Who claims it.</param>
    /// <param name="messages">What people are to be told of a scan that is given up, why and when, because too many instances died of it: stored in the same transaction.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Null where the period's scan is done or has failed too often, or the target is being scanned by an instance that is alive.</returns>
    public Task<ScanClaim?> ClaimAsync(
        string account, DateTimeOffset? period, ScanTrigger trigger, string? requestedBy, string instance, Func<ScanClaim, string, DateTimeOffset, IEnumerable<OutboxMessage>> messages, CancellationToken cancellation) =>
        database.WriteAsync(
            async transaction =>
            {
                var now = time.GetUtcNow();
                var connection = transaction.Connection!;
                await database.LockAsync(transaction, $"claim:{account}", cancellation);
                var running = await connection.QuerySingleOrDefaultAsync<ScanRow>($"SELECT {Columns} FROM scans s WHERE s.account = @account AND s.state = 0", new { account }, transaction);
                if (running is not null && running.HeartbeatAt > now - settings.Lease)
                {
                    return null;
                }

                var known = period is null ? null : await connection.QuerySingleOrDefaultAsync<ScanRow>($"SELECT {Columns} FROM scans s WHERE s.account = @account AND s.period = @period", new { account, period }, transaction);
                var ended = running is not null && (running.Id != known?.Id || running.Attempt >= settings.MostAttempts) ? running : null;
                if (ended is not null)
                {
                    var problem = $"{ended.Instance} gave no more sign of life";
                    await connection.ExecuteAsync("UPDATE scans SET state = 2, completed_at = @now, problem = @problem WHERE id = @Id", new { now, problem, ended.Id }, transaction);

                    // Another one than this period's is made up for by this one.
                    if (ended.Id == known?.Id)
                    {
                        await Outbox.AddAsync(database, transaction, messages(ClaimOf(ended), problem, now), now, cancellation);
                    }
                }

                if (known is not null && (known.State is ScanState.Done || known.Attempt >= settings.MostAttempts))
                {
                    if (ended is not null)
                    {
                        await BumpAsync(transaction);
                    }

                    return null;
                }

                var attempt = (known?.Attempt ?? 0) + 1;
                var values = new { account, period, trigger = (int)trigger, requestedBy, instance, attempt, now, id = known?.Id };
                var id = await connection.ExecuteScalarAsync<long>(
                    known is null
                        ? "INSERT INTO scans (account, period, trigger_kind, requested_by, instance, state, attempt, started_at, heartbeat_at) VALUES (@account, @period, @trigger, @requestedBy, @instance, 0, @attempt, @now, @now) RETURNING id"
                        : "UPDATE scans SET state = 0, attempt = @attempt, instance = @instance, started_at = @now, heartbeat_at = @now, completed_at = NULL, problem = NULL, progress_done = 0, progress_of = 0 WHERE id = @id RETURNING id",
                    values,
                    transaction);
                await BumpAsync(transaction);
                return new ScanClaim(id, account, period, attempt, instance, now);
            },
            cancellation);

    /// <summary>Gives a sign of life.</summary>
    /// <returns>Whether the scan is still the claimant's; where it is not, it is of no use to go on.</returns>
    public Task<bool> HeartbeatAsync(ScanClaim claim, int done, int of, CancellationToken cancellation) =>
        database.WriteAsync(
            async transaction => await transaction.Connection!.ExecuteAsync(
                "UPDATE scans SET heartbeat_at = @now, progress_done = @done, progress_of = @of WHERE id = @Id AND attempt = @Attempt AND state = 0",
                new { now = time.GetUtcNow(), done, of, claim.Id, claim.Attempt },
                transaction) == 1,
            cancellation);

    /// <summary>Makes a result ready to be recorded: what takes long is done before others have to wait for it, and what concerns others, too, before that. The claimant gives signs of life meanwhile.</summary>
    /// <returns>Null where somebody else took the scan over.</returns>
    public async Task<PreparedResult?> PrepareAsync(ScanClaim claim, AuditResult result, CancellationToken cancellation)
    {
        var prepared = PreparedResult.Of(result);
        return await database.WriteAsync(
            async transaction =>
            {
                await new ResultRecorder(database, transaction, claim, time.GetUtcNow()).PrepareAsync(prepared, cancellation);

                // The last one before it is recorded; last, because other signs of life wait for it.
                return await transaction.Connection!.ExecuteAsync("UPDATE scans SET heartbeat_at = @now WHERE id = @Id AND attempt = @Attempt AND state = 0", new { now = time.GetUtcNow(), claim.Id, claim.Attempt }, transaction) == 1;
            },
            cancellation)
            ? prepared
            : null;
    }

    /// <summary>Records a result, and all that follows from it, at once or not at all. It writes to the very row that a sign of life does, and needs none.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="prepared">The result.</param>
    /// <param name="messages">What people are to be told of the changes: stored in the same transaction.</param>
    /// <param name="cancellation">Stops it, and nothing is recorded.</param>
    /// <returns>What was recorded; null where somebody else took the scan over, and nothing was.</returns>
    public Task<RecordedScan?> RecordAsync(ScanClaim claim, PreparedResult prepared, Func<ScanChanges, IEnumerable<OutboxMessage>> messages, CancellationToken cancellation) =>
        database.WriteAsync(
            async transaction =>
            {
                await database.LockAsync(transaction, $"claim:{claim.Account}", cancellation);
                var now = time.GetUtcNow();
                var connection = transaction.Connection!;
                if (await connection.ExecuteAsync("UPDATE scans SET state = 1, completed_at = @now, heartbeat_at = @now WHERE id = @Id AND attempt = @Attempt AND state = 0", new { now, claim.Id, claim.Attempt }, transaction) == 0)
                {
                    return null;
                }

                var changes = await new ResultRecorder(database, transaction, claim, now).RecordAsync(prepared, cancellation);
                await Outbox.AddAsync(database, transaction, messages(changes), now, cancellation);
                await BumpAsync(transaction);
                return new RecordedScan(await connection.QuerySingleAsync<ScanRow>($"SELECT {Columns} FROM scans s WHERE s.id = @Id", new { claim.Id }, transaction), changes);
            },
            cancellation);

    /// <summary>Records that a scan came to nothing.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="problem">Why.</param>
    /// <param name="messages">What people are to be told of it: stored in the same transaction.</param>
    /// <param name="cancellation">Stops it, and nothing is recorded.</param>
    /// <returns>Whether it was still the claimant's.</returns>
    public Task<bool> FailAsync(ScanClaim claim, string problem, IEnumerable<OutboxMessage> messages, CancellationToken cancellation) =>
        database.WriteAsync(
            async transaction =>
            {
                var isOurs = await transaction.Connection!.ExecuteAsync(
                    "UPDATE scans SET state = 2, completed_at = @now, heartbeat_at = @now, problem = @problem WHERE id = @Id AND attempt = @Attempt AND state = 0",
                    new { now = time.GetUtcNow(), problem, claim.Id, claim.Attempt },
                    transaction) == 1;
                if (isOurs)
                {
                    await Outbox.AddAsync(database, transaction, messages, time.GetUtcNow(), cancellation);
                }

                await BumpAsync(transaction);
                return isOurs;
            },
            cancellation);

    /// <summary>Records that a scan was stopped, which is no failure: it does not count among those that its period may have.</summary>
    public Task StopAsync(ScanClaim claim, string problem, CancellationToken cancellation) => database.WriteAsync(
        async transaction =>
        {
            await transaction.Connection!.ExecuteAsync(
                "UPDATE scans SET state = 2, attempt = attempt - 1, completed_at = @now, heartbeat_at = @now, problem = @problem WHERE id = @Id AND attempt = @Attempt AND state = 0",
                new { now = time.GetUtcNow(), problem, claim.Id, claim.Attempt },
                transaction);
            await BumpAsync(transaction);
        },
        cancellation);

    /// <summary>Records which scans are under way no more, because their instance gives no more sign of life.</summary>
    /// <param name="isOnly">Whether this instance is the only one of the store, so that nobody else can be at them.</param>
    /// <param name="messages">What people are to be told of one that is not begun again, why and when: stored in the same transaction.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task AbandonAsync(bool isOnly, Func<ScanClaim, string, DateTimeOffset, IEnumerable<OutboxMessage>> messages, CancellationToken cancellation)
    {
        var values = new { now = time.GetUtcNow(), dead = isOnly ? DateTimeOffset.MaxValue : time.GetUtcNow() - settings.Lease };
        const string Dead = "FROM scans WHERE state = 0 AND heartbeat_at <= @dead";
        if (await database.ReadAsync(connection => connection.ExecuteScalarAsync<long>($"SELECT count(*) {Dead}", values), cancellation) > 0)
        {
            await database.WriteAsync(
                async transaction =>
                {
                    var ended = await transaction.Connection!.QueryAsync<ScanRow>(
                        """
                        UPDATE scans SET state = 2, completed_at = @now, problem = instance || ' gave no more sign of life' WHERE state = 0 AND heartbeat_at <= @dead
                        RETURNING id, account, period, instance, attempt, started_at, problem
                        """,
                        values,
                        transaction);
                    await Outbox.AddAsync(database, transaction, ended.Where(scan => scan.Attempt >= settings.MostAttempts).SelectMany(scan => messages(ClaimOf(scan), scan.Problem!, values.now)), values.now, cancellation);
                    await BumpAsync(transaction);
                },
                cancellation);
        }
    }

    /// <summary>Those of some targets whose scan for a period is neither done nor has failed too often, nor is under way by an instance that is alive; by account.</summary>
    public async Task<IReadOnlyList<string>> DueAsync(IReadOnlyCollection<string> accounts, DateTimeOffset period, CancellationToken cancellation)
    {
        const string Settled = "SELECT account FROM scans WHERE period = @period AND (state = 1 OR (state = 2 AND attempt >= @most) OR (state = 0 AND heartbeat_at > @dead))";
        var values = new { period, most = settings.MostAttempts, dead = time.GetUtcNow() - settings.Lease };
        var settled = await database.ReadAsync(async connection => (await connection.QueryAsync<string>(Settled, values)).ToHashSet(StringComparer.Ordinal), cancellation);
        return [.. accounts.Where(account => !settled.Contains(account)).Order(StringComparer.Ordinal)];
    }

    /// <summary>The scans, the last begun first.</summary>
    public Task<Page<ScanRow>> ListAsync(ScanQuery query, CancellationToken cancellation)
    {
        const string order = "scans";
        var limit = Math.Clamp(query.Limit, 1, MostRows);
        var conditions = new Conditions().Add("s.account = @account", "account", query.Account).Add("s.state = @state", "state", (int?)query.State);
        if (Cursor.Read(query.Cursor, order, 1) is [var last])
        {
            conditions.Add("s.id < @last", "last", Cursor.Number(last));
        }

        conditions.Parameters.Add("limit", limit + 1);
        return database.ReadAsync(
            async connection => Page<ScanRow>.Of(
                [.. await connection.QueryAsync<ScanRow>($"SELECT {Columns} FROM scans s{conditions.Where} ORDER BY s.id DESC LIMIT @limit", conditions.Parameters)],
                limit,
                row => Cursor.Of(order, row.Id.ToString(System.Globalization.CultureInfo.InvariantCulture))),
            cancellation);
    }

    public Task<ScanRow?> FindAsync(long id, CancellationToken cancellation) =>
        database.ReadAsync(connection => connection.QuerySingleOrDefaultAsync<ScanRow>($"SELECT {Columns} FROM scans s WHERE s.id = @id", new { id }), cancellation);

    /// <summary>The scan of a period, or null.</summary>
    public Task<ScanRow?> FindAsync(string account, DateTimeOffset period, CancellationToken cancellation) =>
        database.ReadAsync(connection => connection.QuerySingleOrDefaultAsync<ScanRow>($"SELECT {Columns} FROM scans s WHERE s.account = @account AND s.period = @period", new { account, period }), cancellation);

    /// <summary>Whether a scan of a target is under way, by an instance that is alive or one that is not known to be dead yet.</summary>
    public Task<bool> IsRunningAsync(string account, CancellationToken cancellation) =>
        database.ReadAsync(connection => connection.ExecuteScalarAsync<bool>("SELECT EXISTS (SELECT 1 FROM scans WHERE account = @account AND state = 0)", new { account }), cancellation);

    /// <summary>A target's last scan that came to a result, or null.</summary>
    public Task<ScanRow?> LatestAsync(string account, CancellationToken cancellation) =>
        database.ReadAsync(connection => connection.QuerySingleOrDefaultAsync<ScanRow>($"SELECT {Columns} FROM scans s JOIN targets t ON t.last_scan = s.id WHERE t.account = @account", new { account }), cancellation);

    /// <summary>A result as <c>--format json</c> wrote it; null where it was never there or is kept no more.</summary>
    public async Task<Stream?> OpenResultAsync(long id, CancellationToken cancellation) =>
        await database.ReadAsync(connection => connection.ExecuteScalarAsync<byte[]?>("SELECT content FROM results WHERE scan = @id", new { id }), cancellation) is { } content ? Packed.Open(content) : null;

    /// <summary>A result, from which every format can be written; null where it was never there or is kept no more.</summary>
    public async Task<AuditResult?> ReadResultAsync(long id, CancellationToken cancellation)
    {
        await Reading.WaitAsync(cancellation);
        try
        {
            await using var stream = await OpenResultAsync(id, cancellation);
            return stream is null ? null : ResultFile.Read(stream, $"scan {id}");
        }
        finally
        {
            Reading.Release();
        }
    }

    /// <summary>Another number whenever something is stored that pages show; the progress of running scans and the audit log are not among it.</summary>
    public Task<long> VersionAsync(CancellationToken cancellation) =>
        database.ReadAsync(connection => connection.ExecuteScalarAsync<long>("SELECT value FROM store_version WHERE id = 1"), cancellation);

    private static ScanClaim ClaimOf(ScanRow scan) => new(scan.Id, scan.Account, scan.Period, scan.Attempt, scan.Instance, scan.StartedAt);

    /// <summary>Says that something was stored that pages show; the last statement of a transaction, because others wait for it.</summary>
    public static Task BumpAsync(DbTransaction transaction) =>
        transaction.Connection!.ExecuteAsync("UPDATE store_version SET value = value + 1 WHERE id = 1", transaction: transaction);
}
