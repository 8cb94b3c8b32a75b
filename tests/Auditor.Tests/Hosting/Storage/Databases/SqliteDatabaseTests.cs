using Auditor.Hosting.Storage.Databases;
using Dapper;

namespace Auditor.Tests.Hosting.Storage.Databases;

/// <summary>The database in a folder.</summary>
public sealed class SqliteDatabaseTests
{
    [Fact]
    public async Task What_is_read_for_nobody_any_more_ends()
    {
        var folder = Directory.CreateTempSubdirectory("auditor-sqlite-");
        await using (var database = SqliteDatabase.In(folder.FullName))
        {
            using var leaves = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
            const string Endless = "WITH RECURSIVE numbers(number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM numbers) SELECT count(*) FROM numbers";
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => database.ReadAsync(connection => connection.ExecuteScalarAsync<long>(Endless), leaves.Token));
        }

        folder.Delete(recursive: true);
    }
}
