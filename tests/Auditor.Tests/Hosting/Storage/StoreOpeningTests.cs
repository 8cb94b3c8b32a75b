using System.Data.Common;
using System.Globalization;
using Auditor.Hosting.Storage;
using Auditor.Hosting.Storage.Databases;
using Microsoft.Data.Sqlite;

namespace Auditor.Tests.Hosting.Storage;

/// <summary>A store is made, brought up to date, or refused with one clear sentence.</summary>
public sealed class StoreOpeningTests(PostgresServer server)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [EveryDatabase]
    public async Task Of_five_instances_that_begin_at_once_one_makes_the_store_and_all_have_it(string kind)
    {
        await using var test = await TestStore.NotOpenedAsync(kind, server);
        var stores = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(test.OpenAnotherAsync, Stop)));
        var versions = await Task.WhenAll(stores.Select(store => store.Scans.VersionAsync(Stop)));
        Assert.Equal([1, 1, 1, 1, 1], versions);
        Assert.Equal(Migrator.Latest, await ScalarAsync(test, "SELECT count(*) FROM schema_version"));
        Assert.True(await stores[0].IsReadyAsync(Stop));
        foreach (var store in stores)
        {
            await store.DisposeAsync();
        }
    }

    [Theory]
    [EveryDatabase]
    public async Task What_was_stored_is_there_when_it_is_opened_again(string kind)
    {
        await using var test = await TestStore.OpenAsync(kind, server);
        await test.RecordAsync(SampleScan.Full);
        await using var again = await test.OpenAnotherAsync();
        Assert.NotNull(await again.Findings.FindAsync(SampleScan.Account, SampleScan.First.Id, Stop));
    }

    [Theory]
    [EveryDatabase]
    public async Task A_store_of_a_later_version_is_refused(string kind)
    {
        await using var test = await TestStore.OpenAsync(kind, server);
        await ExecuteAsync(test, "INSERT INTO schema_version (version, applied_at, tool) VALUES (99, 0, '9.0')");
        var failure = await Assert.ThrowsAsync<AuditException>(test.OpenAnotherAsync);
        Assert.Equal((ExitCode.NotCarriedOut, string.Create(CultureInfo.InvariantCulture, $"the store is of version 99, and this auditor knows versions up to {Migrator.Latest}; use the auditor that wrote it, or a later one")), (failure.ExitCode, failure.Message));
    }

    [Fact]
    public async Task Nobody_else_may_read_the_folder()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "permissions are another thing there");
        await using var test = await TestStore.OpenAsync(TestStore.Sqlite, server);
        await test.RecordAsync(SampleScan.Full);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, Mode(test.Settings.Folder));
        var files = Directory.GetFiles(test.Settings.Folder);
        Assert.Contains(files, file => file.EndsWith("-wal", StringComparison.Ordinal));
        Assert.All(files, file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, Mode(file)));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_left_as_it_is()
    {
        await using var test = await TestStore.NotOpenedAsync(TestStore.Sqlite, server);
        var file = FileOf(test);
        await File.WriteAllTextAsync(file, string.Concat(Enumerable.Repeat("This is a letter, and no database.\n", 200)), Stop);
        var before = await File.ReadAllBytesAsync(file, Stop);
        var failure = await Assert.ThrowsAsync<AuditException>(test.OpenAnotherAsync);
        Assert.Equal((file, "this is no database; move it away, or name another folder with --data"), (failure.Problem.File!, failure.Message));
        Assert.Equal(before, await File.ReadAllBytesAsync(file, Stop));
    }

    [Fact]
    public async Task A_database_of_another_program_is_refused_and_left_as_it_is()
    {
        await using var test = await TestStore.NotOpenedAsync(TestStore.Sqlite, server);
        var file = FileOf(test);
        await using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            await connection.OpenAsync(Stop);
            await using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE findings (id INTEGER)";
            await command.ExecuteNonQueryAsync(Stop);
        }

        var failure = await Assert.ThrowsAsync<AuditException>(test.OpenAnotherAsync);
        Assert.Equal("this is a database of another program; name another folder with --data", failure.Message);
        Assert.Equal(1, await ScalarAsync(test, "SELECT count(*) FROM sqlite_master"));
    }

    [Fact]
    public async Task A_damaged_database_is_said_to_be_damaged()
    {
        await using var test = await TestStore.OpenAsync(TestStore.Sqlite, server);
        await test.RecordAsync(SampleScan.Full);
        await test.Store.DisposeAsync();
        await ScalarAsync(test, "PRAGMA wal_checkpoint(TRUNCATE)");
        var file = FileOf(test);
        var bytes = await File.ReadAllBytesAsync(file, Stop);
        bytes.AsSpan(4096).Fill(0x5a);
        await File.WriteAllBytesAsync(file, bytes, Stop);
        var failure = await Assert.ThrowsAsync<AuditException>(async () => await (await test.OpenAnotherAsync()).Findings.ListAsync(new(), Stop));
        Assert.Equal("the store is damaged; put a copy in its place, or move it away to begin anew", failure.Message);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_said()
    {
        await using var test = await TestStore.NotOpenedAsync(TestStore.Sqlite, server);
        var taken = Path.Combine(test.Folder.FullName, "taken");
        await File.WriteAllTextAsync(taken, "a file", Stop);
        var failure = await Assert.ThrowsAsync<AuditException>(() => Store.OpenAsync(new() { Folder = Path.Combine(taken, "data") }, test.Time, Stop));
        Assert.Equal(ProblemKind.Configuration, failure.Problem.Kind);
        Assert.StartsWith("the store cannot be written here: ", failure.Message, StringComparison.Ordinal);
        Assert.EndsWith("; name another folder with --data", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Username=nobody;Password=secret;Timeout=0", "PostgreSQL cannot be reached: ")]
    [InlineData("Nonsense=1;Password=secret", "--store is no connection string of PostgreSQL, such as ")]
    [InlineData("secret", "--store is no connection string of PostgreSQL, such as ")]
    public async Task A_database_that_cannot_be_reached_is_said_without_the_password(string connection, string message)
    {
        await using var test = await TestStore.NotOpenedAsync(TestStore.Sqlite, server);
        var failure = await Assert.ThrowsAsync<AuditException>(() => Store.OpenAsync(new() { Connection = connection }, test.Time, Stop));
        Assert.StartsWith(message, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_search_uses_an_index_in_both()
    {
        await using var postgres = await TestStore.OpenAsync(TestStore.Postgres, server);
        Assert.Equal(1, await ScalarAsync(postgres, "SELECT count(*) FROM pg_indexes WHERE indexname = 'findings_text' AND indexdef LIKE '%gin_trgm_ops%'"));
        await using var sqlite = await TestStore.OpenAsync(TestStore.Sqlite, server);
        await sqlite.RecordAsync(SampleScan.Full);
        await ExecuteAsync(sqlite, "INSERT INTO findings_text (findings_text, rank) VALUES ('integrity-check', 1)");
    }

    private static string FileOf(TestStore test)
    {
        Directory.CreateDirectory(test.Settings.Folder);
        return Path.Combine(test.Settings.Folder, SqliteDatabase.FileName);
    }

    private static UnixFileMode Mode(string path) => OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(path);

    private static async Task ExecuteAsync(TestStore test, string sql)
    {
        await using var connection = await test.ConnectAsync();
        await using var command = Command(connection, sql);
        await command.ExecuteNonQueryAsync(Stop);
    }

    private static async Task<long> ScalarAsync(TestStore test, string sql)
    {
        await using var connection = await test.ConnectAsync();
        await using var command = Command(connection, sql);
        return Convert.ToInt64(await command.ExecuteScalarAsync(Stop), CultureInfo.InvariantCulture);
    }

    private static DbCommand Command(DbConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }
}
