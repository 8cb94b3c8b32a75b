using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Auditor.Hosting.Storage.Databases;
using Dapper;

namespace Auditor.Tests.Hosting.Storage.Databases;

/// <summary>The database that instances share.</summary>
public sealed class PostgresDatabaseTests(PostgresServer server)
{
    [Fact]
    public async Task What_takes_too_long_ends_whoever_waits_for_it()
    {
        await using var database = PostgresDatabase.At($"{await server.NewDatabaseAsync()};Command Timeout=1");
        var failure = await Assert.ThrowsAsync<AuditException>(() => database.ReadAsync(connection => connection.ExecuteAsync("SELECT pg_sleep(3600)"), CancellationToken.None));
        Assert.StartsWith("PostgreSQL did not answer in time", failure.Problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_lets_nobody_in_is_told_from_one_that_is_slow()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await using var database = PostgresDatabase.At(string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={((IPEndPoint)silent.LocalEndpoint).Port};Username=nobody;Password=s3cret;Timeout=1"));
        var failure = await Assert.ThrowsAsync<AuditException>(() => database.ReadAsync(connection => connection.ExecuteAsync("SELECT 1"), CancellationToken.None));
        Assert.StartsWith("PostgreSQL gives no connection in time: ", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writers_wait_for_each_other_longer_than_anybody_waits_for_a_reader()
    {
        await using var database = PostgresDatabase.At(await server.NewDatabaseAsync());
        var reader = await database.ReadAsync(connection => Task.FromResult(((Npgsql.NpgsqlConnection)connection).CommandTimeout), CancellationToken.None);
        var writer = await database.WriteAsync(transaction => Task.FromResult(((Npgsql.NpgsqlConnection)transaction.Connection!).CommandTimeout), CancellationToken.None);
        Assert.Equal((30, 300), (reader, writer));
    }
}
