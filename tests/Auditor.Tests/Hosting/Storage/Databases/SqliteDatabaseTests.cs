using Auditor.Hosting.Storage.Databases;
using Dapper;

namespace Auditor.Tests.Hosting.Storage.Databases;

/// <summary>The database in a folder.</summary>
public sealed class SqliteDatabaseTests
{
    private const string Endless = "WITH RECURSIVE numbers(number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM numbers) SELECT count(*) FROM numbers";

    [Fact]
    public async Task What_takes_too_long_ends_whoever_waits_for_it()
    {
        var folder = Directory.CreateTempSubdirectory("auditor-sqlite-");
        await using (var database = SqliteDatabase.In(folder.FullName))
        {
            database.LongestRead = TimeSpan.FromMilliseconds(50);
            var failure = await Assert.ThrowsAsync<AuditException>(() => database.ReadAsync(connection => connection.ExecuteScalarAsync<long>(Endless), CancellationToken.None));
            Assert.StartsWith("the store took too long to answer", failure.Problem.Message, StringComparison.Ordinal);
        }

        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task What_is_read_for_nobody_any_more_ends()
    {
        var folder = Directory.CreateTempSubdirectory("auditor-sqlite-");
        await using (var database = SqliteDatabase.In(folder.FullName))
        {
            using var leaves = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => database.ReadAsync(connection => connection.ExecuteScalarAsync<long>(Endless), leaves.Token));
        }

        folder.Delete(recursive: true);
    }
}
