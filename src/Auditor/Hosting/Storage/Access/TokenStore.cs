using System.Buffers.Text;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Auditor.Hosting.Storage.Databases;
using Auditor.Hosting.Storage.Scans;
using Dapper;

namespace Auditor.Hosting.Storage.Access;

/// <summary>The tokens of machines, by the SHA-256 hash of their secrets: these are long and random, so that nothing more is needed.</summary>
/// <param name="database">The database.</param>
/// <param name="time">When it is.</param>
internal sealed class TokenStore(Database database, TimeProvider time)
{
    /// <summary>What every secret begins with, so that scanners for secrets know it.</summary>
    public const string Prefix = "aud_";

    private const int SecretBytes = 32;
    private const int LongestSecret = 200;

    // As CurrentUser says who made another.
    private const string Actor = "'token:' || t.id || ':' || t.name";
    private const string Columns = "id, name, scopes, role, created_by, created_at, expires_at, revoked_at, revoked_by, last_used";

    /// <summary>Makes a token. Its secret is told now and never again.</summary>
    public Task<(TokenRow Token, string Secret)> CreateAsync(string name, IEnumerable<string> scopes, string role, string createdBy, DateTimeOffset? expires, CancellationToken cancellation)
    {
        var secret = $"{Prefix}{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes))}";
        return database.WriteAsync(
            async transaction =>
            {
                var token = await transaction.Connection!.QuerySingleAsync<TokenRow>(
                    $"INSERT INTO tokens (name, hash, scopes, role, created_by, created_at, expires_at) VALUES (@name, @hash, @scopes, @role, @createdBy, @now, @expires) RETURNING {Columns}",
                    new { name, hash = Hash(secret), scopes = string.Join(' ', scopes), role, createdBy, now = time.GetUtcNow(), expires },
                    transaction);
                await ScanStore.BumpAsync(transaction);
                return (token, secret);
            },
            cancellation);
    }

    /// <summary>The token of a secret, of no more use though it may be; null where there is none.</summary>
    public async Task<TokenRow?> FindAsync(string secret, CancellationToken cancellation)
    {
        var token = secret.Length > LongestSecret || !secret.StartsWith(Prefix, StringComparison.Ordinal) ? null
            : await database.ReadAsync(connection => connection.QuerySingleOrDefaultAsync<TokenRow>($"SELECT {Columns} FROM tokens WHERE hash = @hash", new { hash = Hash(secret) }), cancellation);

        // Once a minute: else every call would write. Nobody waits for it while a scan is recorded: the next call tells it as well.
        var now = time.GetUtcNow();
        if (token?.IsValid(now) is true && !database.IsWriting && (token.LastUsed is not { } last || now - last >= TimeSpan.FromMinutes(1)))
        {
            await database.WriteAsync(transaction => transaction.Connection!.ExecuteAsync("UPDATE tokens SET last_used = @now WHERE id = @Id", new { now, token.Id }, transaction), cancellation);
        }

        return token;
    }

    /// <summary>The tokens, the newest first.</summary>
    public Task<ImmutableArray<TokenRow>> ListAsync(CancellationToken cancellation) => database.ReadAsync<ImmutableArray<TokenRow>>(
        async connection => [.. await connection.QueryAsync<TokenRow>($"SELECT {Columns} FROM tokens ORDER BY id DESC")],
        cancellation);

    /// <summary>Takes a token back, and those that were made with it: whoever had it has them too.</summary>
    /// <returns>Those that were valid still, by number; none where there was nothing to take back.</returns>
    public Task<ImmutableArray<TokenRow>> RevokeAsync(long id, string revokedBy, CancellationToken cancellation) => database.WriteAsync<ImmutableArray<TokenRow>>(
        async transaction =>
        {
            var revoked = await transaction.Connection!.QueryAsync<TokenRow>(
                $"""
                WITH RECURSIVE made (id, actor) AS (
                  SELECT id, {Actor} FROM tokens t WHERE id = @id
                  UNION ALL SELECT t.id, {Actor} FROM tokens t JOIN made m ON t.created_by = m.actor
                )
                UPDATE tokens SET revoked_at = @now, revoked_by = @revokedBy WHERE id IN (SELECT id FROM made) AND revoked_at IS NULL RETURNING {Columns}
                """,
                new { now = time.GetUtcNow(), revokedBy, id },
                transaction);
            await ScanStore.BumpAsync(transaction);
            return [.. revoked.OrderBy(token => token.Id)];
        },
        cancellation);

    private static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
