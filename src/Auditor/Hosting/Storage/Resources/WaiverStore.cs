using System.Collections.Immutable;
using System.Data.Common;
using Auditor.Hosting.Storage.Databases;
using Auditor.Reporting;
using Dapper;

namespace Auditor.Hosting.Storage.Resources;

/// <summary>The waivers that accept something now. How they were stands in the results and in the findings' histories.</summary>
/// <param name="database">The database.</param>
internal sealed class WaiverStore(Database database)
{
    private const string Select =
        """
        SELECT w.account, w.policy, w.environment, w.reason, w.owner, w.expires, w.source, w.line, w.findings FROM waivers w
        WHERE w.account NOT IN (SELECT account FROM targets WHERE active = 0)
        """;

    private const string Order = "ORDER BY COALESCE(w.expires, '9999'), w.policy, w.account, w.environment, w.source, w.line";

    /// <summary>The waivers, those first that expire first.</summary>
    public Task<ImmutableArray<WaiverRow>> ListAsync(CancellationToken cancellation) => database.ReadAsync<ImmutableArray<WaiverRow>>(
        async connection => [.. await connection.QueryAsync<WaiverRow>($"{Select} {Order}")],
        cancellation);

    /// <summary>Each waiver once, whatever number of accounts it is of; those first that expire first.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="last">Only those whose last day is not after this one; null for all.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<ImmutableArray<WaiverRow>> DistinctAsync(int most, DateOnly? last, CancellationToken cancellation) => database.ReadAsync<ImmutableArray<WaiverRow>>(
        async connection =>
        [
            .. await connection.QueryAsync<WaiverRow>(
                $"""
                SELECT min(w.account) AS account, w.policy, w.environment, w.reason, w.owner, w.expires, w.source, w.line, count(DISTINCT w.account) AS accounts, CAST(sum(w.findings) AS bigint) AS findings FROM ({Select}{Until(last)}) w
                GROUP BY w.policy, w.environment, w.reason, w.owner, w.expires, w.source, w.line
                ORDER BY COALESCE(w.expires, '9999'), w.policy, w.environment, w.source, w.line, w.reason, w.owner LIMIT @most
                """,
                new { most, last = last is { } day ? Figures.Date(day) : null }),
        ],
        cancellation);

    /// <summary>How many there are whose last day is not after one, each once.</summary>
    public Task<long> CountDistinctAsync(DateOnly last, CancellationToken cancellation) => database.ReadAsync(
        connection => connection.ExecuteScalarAsync<long>(
            $"SELECT count(*) FROM (SELECT DISTINCT w.policy, w.environment, w.reason, w.owner, w.expires, w.source, w.line FROM ({Select}{Until(last)}) w) counted",
            new { last = Figures.Date(last) }),
        cancellation);

    /// <summary>Those whose last day is within some days or has passed, the next first.</summary>
    public Task<ImmutableArray<WaiverRow>> ExpiringAsync(DateOnly today, int days, CancellationToken cancellation) => database.ReadAsync<ImmutableArray<WaiverRow>>(
        connection => ExpiringAsync(connection, transaction: null, today.AddDays(days)),
        cancellation);

    /// <summary>Those whose last day is not after a day, the next first.</summary>
    public static async Task<ImmutableArray<WaiverRow>> ExpiringAsync(DbConnection connection, DbTransaction? transaction, DateOnly last) =>
        [.. await connection.QueryAsync<WaiverRow>($"{Select}{Until(last)} {Order}", new { last = Figures.Date(last) }, transaction)];

    private static string Until(DateOnly? last) => last is null ? "" : " AND w.expires <= @last";
}
