using System.Collections.Immutable;
using System.Data.Common;
using Auditor.Hosting.Storage.Databases;
using Auditor.Hosting.Storage.Scans;

namespace Auditor.Hosting.Storage.Recording;

/// <summary>What those who record a part of a result need.</summary>
/// <param name="Database">The database.</param>
/// <param name="Transaction">The transaction that all parts share.</param>
/// <param name="Claim">The scan.</param>
/// <param name="Time">The time that the result states.</param>
/// <param name="Prepared">The result.</param>
internal sealed record RecordingContext(Database Database, DbTransaction Transaction, ScanClaim Claim, DateTimeOffset Time, PreparedResult Prepared)
{
    public DbConnection Connection => Transaction.Connection!;

    public string Account => Claim.Account;

    /// <summary>Carries out one statement for many rows.</summary>
    public Task WriteAsync(string sql, ImmutableArray<string> names, IEnumerable<object?[]> rows, CancellationToken cancellation) =>
        Database.WriteManyAsync(Transaction, sql, names, rows, cancellation);

    /// <summary>Adds rows to a table.</summary>
    public Task InsertAsync(string table, ImmutableArray<string> columns, IEnumerable<object?[]> rows, CancellationToken cancellation) =>
        WriteAsync($"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(column => $"@{column}"))})", columns, rows, cancellation);
}
