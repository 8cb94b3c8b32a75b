using System.Collections.Immutable;
using System.Data.Common;
using Auditor.Hosting.Storage.Databases;
using Dapper;

namespace Auditor.Hosting.Storage.Delivery;

/// <summary>What people are still to be told: stored with what it is about, taken by one instance at a time, told once.</summary>
/// <param name="database">The database.</param>
/// <param name="settings">How long what was taken is the taker's.</param>
/// <param name="time">When it is.</param>
internal sealed class Outbox(Database database, StoreSettings settings, TimeProvider time)
{
    private const int MostRows = 200;
    private const string IsDue = "delivered_at IS NULL AND dead = 0 AND due_at <= @now AND (leased_until IS NULL OR leased_until <= @now)";
    private const string Columns = "id, channel, kind, dedupe, payload, created_at, due_at, attempts, delivered_at, dead AS is_dead, problem";

    /// <summary>Adds messages; one that was ever added is not added again.</summary>
    public Task AddAsync(IEnumerable<OutboxMessage> messages, CancellationToken cancellation) =>
        database.WriteAsync(transaction => AddAsync(database, transaction, messages, time.GetUtcNow(), cancellation), cancellation);

    /// <summary>Adds messages together with what they are about. Always in one order, so that two who add the same do not wait for each other for ever.</summary>
    public static Task AddAsync(Database database, DbTransaction transaction, IEnumerable<OutboxMessage> messages, DateTimeOffset now, CancellationToken cancellation) =>
        database.WriteManyAsync(
            transaction,
            "INSERT INTO outbox (channel, kind, dedupe, payload, created_at, due_at) VALUES (@channel, @kind, @dedupe, @payload, @created, @due) ON CONFLICT (dedupe) DO NOTHING",
            ["channel", "kind", "dedupe", "payload", "created", "due"],
            messages.OrderBy(message => message.Dedupe, StringComparer.Ordinal).Select(message => new object?[] { message.Channel, message.Kind, message.Dedupe, message.Payload, now.ToUnixTimeMilliseconds(), now.ToUnixTimeMilliseconds() }),
            cancellation);

    /// <summary>Those for whom something is due.</summary>
    public Task<ImmutableArray<string>> DueAsync(CancellationToken cancellation) =>
        database.ReadAsync<ImmutableArray<string>>(
            async connection => [.. await connection.QueryAsync<string>($"SELECT DISTINCT channel FROM outbox WHERE {IsDue} ORDER BY channel", new { now = time.GetUtcNow() })],
            cancellation);

    /// <summary>Takes what is due for somebody, the longest due first. What is neither delivered nor failed in time may be taken again.</summary>
    /// <param name="instance">Who takes it.</param>
    /// <param name="channel">For whom it is.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<ImmutableArray<OutboxRow>> TakeAsync(string instance, string channel, int most, CancellationToken cancellation) =>
        database.WriteAsync<ImmutableArray<OutboxRow>>(
            async transaction =>
            {
                var now = time.GetUtcNow();
                var taken = await transaction.Connection!.QueryAsync<OutboxRow>(
                    $"""
                    UPDATE outbox SET leased_by = @instance, leased_until = @until, attempts = attempts + 1
                    WHERE id IN (
                      SELECT id FROM outbox WHERE channel = @channel AND {IsDue}
                      ORDER BY due_at, id LIMIT @most {database.SkipLocked})
                    RETURNING {Columns}
                    """,
                    new { instance, channel, until = now + settings.DeliveryLease, now, most = Math.Clamp(most, 1, MostRows) },
                    transaction);
                return [.. taken.OrderBy(row => row.DueAt).ThenBy(row => row.Id)];
            },
            cancellation);

    /// <summary>Records that a message was told.</summary>
    /// <param name="message">The message.</param>
    /// <param name="rest">What is kept of its payload.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Whether it was still the taker's: else somebody else may have told it, too.</returns>
    public Task<bool> DeliveredAsync(OutboxRow message, string rest, CancellationToken cancellation) =>
        UpdateAsync("delivered_at = @now, leased_until = NULL, problem = NULL, payload = @rest", new { now = time.GetUtcNow(), rest, message.Id, message.Attempts }, cancellation);

    /// <summary>Records that a message could not be told.</summary>
    /// <param name="message">The message.</param>
    /// <param name="problem">Why.</param>
    /// <param name="retry">When to try again; null for never.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<bool> FailedAsync(OutboxRow message, string problem, DateTimeOffset? retry, CancellationToken cancellation) =>
        UpdateAsync(retry is null ? "dead = 1, leased_until = NULL, problem = @problem" : "due_at = @retry, leased_until = NULL, problem = @problem", new { retry, problem, message.Id, message.Attempts }, cancellation);

    /// <summary>Puts off all that is to be told to somebody who asked for that.</summary>
    /// <param name="channel">Who asked.</param>
    /// <param name="until">Until when.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task PostponeAsync(string channel, DateTimeOffset until, CancellationToken cancellation) =>
        database.WriteAsync(
            transaction => transaction.Connection!.ExecuteAsync("UPDATE outbox SET due_at = @until WHERE channel = @channel AND delivered_at IS NULL AND dead = 0 AND due_at < @until", new { channel, until }, transaction),
            cancellation);

    /// <summary>What could not be told to anybody, the latest first, and what is still to be told.</summary>
    public Task<ImmutableArray<OutboxRow>> UndeliveredAsync(CancellationToken cancellation) =>
        database.ReadAsync<ImmutableArray<OutboxRow>>(
            async connection => [.. await connection.QueryAsync<OutboxRow>($"SELECT {Columns} FROM outbox WHERE delivered_at IS NULL ORDER BY id DESC LIMIT @most", new { most = MostRows })],
            cancellation);

    /// <summary>The last messages, delivered or not, the latest first.</summary>
    public Task<ImmutableArray<OutboxRow>> RecentAsync(int most, CancellationToken cancellation) =>
        database.ReadAsync<ImmutableArray<OutboxRow>>(
            async connection => [.. await connection.QueryAsync<OutboxRow>($"SELECT {Columns} FROM outbox ORDER BY id DESC LIMIT @most", new { most = Math.Clamp(most, 1, MostRows) })],
            cancellation);

    private Task<bool> UpdateAsync(string set, object values, CancellationToken cancellation) =>
        database.WriteAsync(
            async transaction => await transaction.Connection!.ExecuteAsync($"UPDATE outbox SET {set} WHERE id = @Id AND attempts = @Attempts AND delivered_at IS NULL", values, transaction) == 1,
            cancellation);
}
