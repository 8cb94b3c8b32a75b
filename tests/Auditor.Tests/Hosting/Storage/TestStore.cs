using System.Data.Common;
using Auditor.Auditing;
using Auditor.Hosting.Storage;
using Auditor.Hosting.Storage.Delivery;
using Auditor.Hosting.Storage.Scans;
using Auditor.Tests.Accounts.Aws;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Auditor.Tests.Hosting.Storage;

/// <summary>A store of one test, with a clock that goes on only when told to.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    public const string Sqlite = "SQLite";
    public const string Postgres = "PostgreSQL";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private TestStore(StoreSettings settings, DirectoryInfo folder) => (Settings, Folder) = (settings, folder);

    public ManualTime Time { get; } = new();

    public StoreSettings Settings { get; }

    public DirectoryInfo Folder { get; }

    public Store Store { get; private set; } = null!;

    public static async Task<TestStore> OpenAsync(string kind, PostgresServer server)
    {
        var store = await NotOpenedAsync(kind, server);
        store.Store = await Store.OpenAsync(store.Settings, store.Time, Stop);
        return store;
    }

    /// <summary>A place for a store in which there is none yet.</summary>
    public static async Task<TestStore> NotOpenedAsync(string kind, PostgresServer server)
    {
        var folder = Directory.CreateTempSubdirectory("auditor-store-");
        var store = new TestStore(kind is Sqlite ? new() { Folder = Path.Combine(folder.FullName, "data") } : new() { Connection = await server.NewDatabaseAsync() }, folder);
        store.Time.Advance(SampleScan.Start - store.Time.GetUtcNow());
        return store;
    }

    /// <summary>The store as another instance opens it.</summary>
    public Task<Store> OpenAnotherAsync() => Store.OpenAsync(Settings, Time, Stop);

    /// <summary>A connection for what the store does not tell.</summary>
    public async Task<DbConnection> ConnectAsync()
    {
        DbConnection connection = Settings.Connection is { } there
            ? new NpgsqlConnection(new NpgsqlConnectionStringBuilder(there) { SearchPath = "auditor,public", Pooling = false }.ToString())
            : new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(Settings.Folder, "auditor.db"), Pooling = false }.ToString());
        await connection.OpenAsync(Stop);
        return connection;
    }

    /// <summary>Scans the sample account: the result states the time that it is.</summary>
    public async Task<RecordedScan> RecordAsync(AuditResult result, Func<ScanChanges, IEnumerable<OutboxMessage>>? messages = null, string account = SampleScan.Account)
    {
        var claim = await Store.Scans.ClaimAsync(account, null, ScanTrigger.Request, "tester", "here", Stop);
        var recorded = await Store.Scans.CompleteAsync(claim!, result with { Time = Time.GetUtcNow() }, messages ?? (_ => []), Stop);
        Time.Advance(TimeSpan.FromMinutes(10));
        return recorded!;
    }

    public async ValueTask DisposeAsync()
    {
        if (Store is not null)
            await Store.DisposeAsync();
        Folder.Delete(recursive: true);
    }
}
