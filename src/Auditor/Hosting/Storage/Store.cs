using Auditor.Hosting.Storage.Access;
using Auditor.Hosting.Storage.Databases;
using Auditor.Hosting.Storage.Delivery;
using Auditor.Hosting.Storage.Findings;
using Auditor.Hosting.Storage.Postures;
using Auditor.Hosting.Storage.Resources;
using Auditor.Hosting.Storage.Scans;

namespace Auditor.Hosting.Storage;

/// <summary>All that the hosted auditor remembers, in a folder or in a PostgreSQL database.</summary>
internal sealed class Store : IAsyncDisposable
{
    private readonly Database _database;

    private Store(Database database, StoreSettings settings, TimeProvider time)
    {
        _database = database;
        Scans = new(database, settings, time);
        Targets = new(database);
        Findings = new(database);
        Posture = new(database);
        Resources = new(database);
        Coverage = new(database);
        Waivers = new(database);
        Recovery = new(database);
        Pictures = new(database);
        Outbox = new(database, settings, time);
        Tokens = new(database, time);
        AuditLog = new(database, time);
        Keys = new(database, time);
        Retention = new(database);
    }

    public ScanStore Scans { get; }

    public TargetStore Targets { get; }

    public FindingStore Findings { get; }

    public PostureStore Posture { get; }

    public ResourceStore Resources { get; }

    public CoverageStore Coverage { get; }

    public WaiverStore Waivers { get; }

    public RecoveryStore Recovery { get; }

    public PictureStore Pictures { get; }

    public Outbox Outbox { get; }

    public TokenStore Tokens { get; }

    public AuditLog AuditLog { get; }

    public KeyStore Keys { get; }

    public Retention Retention { get; }

    /// <summary>Opens the store, makes it where it is not there, and brings one of an earlier version up to date.</summary>
    /// <exception cref="AuditException">It cannot be reached or written, is of a later version, or is none.</exception>
    public static Task<Store> OpenAsync(StoreSettings settings, TimeProvider time, CancellationToken cancellation) =>
        OpenAsync(settings, time, migrator => migrator.MigrateAsync(Migrator.Latest, cancellation));

    /// <summary>Opens the store for a command, and makes it where it is not there. One of an earlier version is left to the auditor that serves it.</summary>
    /// <exception cref="AuditException">It cannot be reached or written, is of another version, or is none.</exception>
    public static Task<Store> OpenBesideAsync(StoreSettings settings, TimeProvider time, CancellationToken cancellation) =>
        OpenAsync(settings, time, migrator => migrator.MakeAsync(cancellation));

    /// <summary>Whether the store answers.</summary>
    public async Task<bool> IsReadyAsync(CancellationToken cancellation)
    {
        try
        {
            return await Scans.VersionAsync(cancellation) > 0;
        }
        catch (AuditException)
        {
            return false;
        }
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private static async Task<Store> OpenAsync(StoreSettings settings, TimeProvider time, Func<Migrator, Task> prepare)
    {
        Database database = settings.Connection is { } connection ? PostgresDatabase.At(connection) : SqliteDatabase.In(settings.Folder);
        try
        {
            await prepare(new(database, time));
            return new(database, settings, time);
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }
}
