using System.Collections.Immutable;
using Auditor.Hosting.Storage.Databases;
using Dapper;

namespace Auditor.Hosting.Storage.Access;

/// <summary>The keys that sessions and forms are protected with, which all instances share. What they are is the framework's business: to the store they are texts.</summary>
/// <param name="database">The database.</param>
/// <param name="time">When it is.</param>
internal sealed class KeyStore(Database database, TimeProvider time)
{
    /// <summary>The keys by name.</summary>
    public Task<ImmutableArray<string>> ListAsync(CancellationToken cancellation) => database.ReadAsync<ImmutableArray<string>>(
        async connection => [.. await connection.QueryAsync<string>("SELECT document FROM protection_keys ORDER BY name")],
        cancellation);

    /// <summary>Keeps a key, in place of one of the same name.</summary>
    public Task SetAsync(string name, string document, CancellationToken cancellation) => database.WriteAsync(
        transaction => transaction.Connection!.ExecuteAsync(
            """
            INSERT INTO protection_keys (name, document, created_at) VALUES (@name, @document, @now)
            ON CONFLICT (name) DO UPDATE SET document = excluded.document
            """,
            new { name, document, now = time.GetUtcNow() },
            transaction),
        cancellation);
}
