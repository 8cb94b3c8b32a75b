using System.Collections.Immutable;
using Auditor.Hosting.Storage.Databases;
using Dapper;

namespace Auditor.Hosting.Storage.Resources;

/// <summary>What the latest scans read, and what not.</summary>
/// <param name="database">The database.</param>
internal sealed class CoverageStore(Database database)
{
    private const int MostRows = 200;
    private const string Order = "coverage";
    private const string Columns = "c.account, c.target, c.type, c.source, c.read, c.problem, c.as_of, c.note";

    /// <summary>What was read of a target, by region and type.</summary>
    public Task<ImmutableArray<CoverageRow>> ListAsync(string account, CancellationToken cancellation) => database.ReadAsync<ImmutableArray<CoverageRow>>(
        async connection => [.. await connection.QueryAsync<CoverageRow>($"SELECT {Columns} FROM coverage c WHERE c.account = @account ORDER BY c.target, c.type, c.source", new { account })],
        cancellation);

    /// <summary>What was asked for and not read, or not in full, by target and type.</summary>
    /// <param name="account">The target, also one that is not scanned any more; null for all that are.</param>
    /// <param name="most">How many at most, 200 at most.</param>
    /// <param name="cursor">Where to go on.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<Page<CoverageRow>> GapsAsync(string? account, int most, string? cursor, CancellationToken cancellation)
    {
        var limit = Math.Clamp(most, 1, MostRows);
        var conditions = new Conditions().Add("c.problem IS NOT NULL").Add(account is null ? "c.account NOT IN (SELECT account FROM targets WHERE active = 0)" : "c.account = @account");
        conditions.Parameters.Add("account", account);
        if (Cursor.Read(cursor, Order, 4) is [var last, var target, var type, var source])
        {
            conditions.Add("(c.account, c.target, c.type, c.source) > (@last, @target, @type, @source)");
            conditions.Parameters.AddDynamicParams(new { last, target, type, source });
        }

        conditions.Parameters.Add("limit", limit + 1);
        return database.ReadAsync(
            async connection => Page<CoverageRow>.Of(
                [.. await connection.QueryAsync<CoverageRow>($"SELECT {Columns} FROM coverage c{conditions.Where} ORDER BY c.account, c.target, c.type, c.source LIMIT @limit", conditions.Parameters)],
                limit,
                row => Cursor.Of(Order, row.Account, row.Target, row.Type, row.Source)),
            cancellation);
    }

    /// <summary>How many gaps there are.</summary>
    public Task<long> CountGapsAsync(CancellationToken cancellation) => database.ReadAsync(
        connection => connection.ExecuteScalarAsync<long>("SELECT count(*) FROM coverage c WHERE c.problem IS NOT NULL AND c.account NOT IN (SELECT account FROM targets WHERE active = 0)"),
        cancellation);
}
