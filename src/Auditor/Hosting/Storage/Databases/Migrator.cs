using System.Collections.Immutable;
using System.Globalization;
using Dapper;

namespace Auditor.Hosting.Storage.Databases;

/// <summary>Brings a database's tables to what this program knows: numbered scripts, each once, all or none.</summary>
/// <param name="database">The database.</param>
/// <param name="time">When it is.</param>
internal sealed class Migrator(Database database, TimeProvider time)
{
    private const string Prefix = "Migrations/";

    /// <summary>The version that this program knows.</summary>
    public static int Latest { get; } = Scripts("").Max(script => script.Version);

    /// <summary>Migrates. Several instances may do so at once.</summary>
    /// <param name="latest">The version to bring it to.</param>
    /// <param name="cancellation">Stops it, and nothing is changed.</param>
    /// <exception cref="AuditException">The store is of a newer version.</exception>
    public async Task MigrateAsync(int latest, CancellationToken cancellation)
    {
        if (await VersionAsync(cancellation) != latest)
        {
            await database.WriteAsync(
                async transaction =>
                {
                    await database.PrepareAsync(transaction, cancellation);
                    var connection = transaction.Connection!;

                    // Another instance may have come first.
                    var version = await database.HasSchemaAsync(connection, cancellation) ? await connection.ExecuteScalarAsync<int?>("SELECT max(version) FROM schema_version", transaction: transaction) ?? 0 : 0;
                    Check(version, latest);
                    foreach (var script in Scripts(database.Kind).Where(script => script.Version > version && script.Version <= latest))
                    {
                        await connection.ExecuteAsync(new CommandDefinition(Sql(script.Name), transaction: transaction, commandTimeout: Database.MigrationTimeout, cancellationToken: cancellation));
                    }

                    foreach (var number in Enumerable.Range(version + 1, Math.Max(0, latest - version)))
                    {
                        await connection.ExecuteAsync("INSERT INTO schema_version (version, applied_at, tool) VALUES (@number, @now, @tool)", new { number, now = time.GetUtcNow(), tool = Tool.Version }, transaction);
                    }
                },
                cancellation);
        }

        await database.TuneAsync(cancellation);
    }

    /// <summary>Makes the store where there is none. One of an earlier version stays as it is: an auditor of that version may be at it.</summary>
    /// <exception cref="AuditException">The store is of another version.</exception>
    public async Task MakeAsync(CancellationToken cancellation)
    {
        var version = await VersionAsync(cancellation);
        if (version > 0 && version < Latest)
        {
            throw new AuditException(ProblemKind.Configuration, string.Create(CultureInfo.InvariantCulture, $"the store is of version {version}, and this auditor writes version {Latest}; start auditor serve of this version, which brings it up to date, or use the auditor that serves it"));
        }

        await MigrateAsync(Latest, cancellation);
    }

    private async Task<int> VersionAsync(CancellationToken cancellation)
    {
        var version = await database.ReadAsync(
            async connection => await database.HasSchemaAsync(connection, cancellation) ? await connection.ExecuteScalarAsync<int?>("SELECT max(version) FROM schema_version") ?? 0 : 0,
            cancellation);
        Check(version, Latest);
        return version;
    }

    private static void Check(int version, int latest)
    {
        if (version > latest)
        {
            throw new AuditException(ProblemKind.Configuration, string.Create(CultureInfo.InvariantCulture, $"the store is of version {version}, and this auditor knows versions up to {latest}; use the auditor that wrote it, or a later one"));
        }
    }

    // 001.sql for every kind, then 001.sqlite.sql for one.
    private static ImmutableArray<(int Version, string Name)> Scripts(string kind) =>
    [
        .. typeof(Migrator).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => (Parts: name[Prefix.Length..].Split('.'), Name: name))
            .Where(script => script.Parts is [_, "sql"] || script.Parts[1] == kind)
            .Select(script => (Version: int.Parse(script.Parts[0], CultureInfo.InvariantCulture), script.Name))
            .OrderBy(script => script.Version)
            .ThenBy(script => script.Name.Length),
    ];

    private string Sql(string name)
    {
        using var reader = new StreamReader(typeof(Migrator).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd()
            .Replace("{key}", database.KeyType, StringComparison.Ordinal)
            .Replace("{text}", database.TextType, StringComparison.Ordinal)
            .Replace("{bytes}", database.BytesType, StringComparison.Ordinal);
    }
}
