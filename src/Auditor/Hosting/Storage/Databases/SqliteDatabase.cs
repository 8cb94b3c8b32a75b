using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Auditor.Hosting.Storage.Databases;

/// <summary>A file in a folder that nobody else may read. Readers see the last whole state while one writer writes the next.</summary>
internal sealed class SqliteDatabase : Database
{
    /// <summary>The file's name.</summary>
    public const string FileName = "auditor.db";

    // "Audt": what tells the store from databases of other programs.
    private const int ApplicationId = 0x41756474;

    // In KiB. What a transaction changes of many findings has room in it, else pages are written several times over.
    private const int WriterCache = 131_072;
    private const int ReaderCache = 16_384;

    private readonly string _file;
    private readonly string _connection;
    private readonly SemaphoreSlim _turn = new(1, 1);

    private SqliteDatabase(string folder)
    {
        _file = Path.Combine(folder, FileName);
        _connection = new SqliteConnectionStringBuilder { DataSource = _file, DefaultTimeout = 60 }.ToString();
    }

    public override string Kind => "sqlite";

    public override string KeyType => "INTEGER PRIMARY KEY AUTOINCREMENT";

    public override string TextType => "TEXT";

    public override string BytesType => "BLOB";

    public override string SkipLocked => "";

    public override bool IsWriting => _turn.CurrentCount == 0;

    /// <summary>The database in a folder, which is made where it is not there.</summary>
    /// <exception cref="AuditException">The folder cannot be written.</exception>
    public static SqliteDatabase In(string folder)
    {
        var database = new SqliteDatabase(folder);

        // SQLite gives the files beside it the same permissions.
        OwnFiles.Make(database._file);
        return database;
    }

    public override string Contains(string has) => $"f.seq IN (SELECT rowid FROM findings_text WHERE findings_text MATCH @grams) AND {has}";

    public override async Task<bool> HasSchemaAsync(DbConnection connection, CancellationToken cancellation)
    {
        // In this order: another instance may make the store between the two.
        var tables = await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM sqlite_master");
        var id = await connection.ExecuteScalarAsync<long>("PRAGMA application_id");
        return id == ApplicationId ? tables > 0
            : id == 0 && tables == 0 ? false
            : throw new AuditException(new Problem(ProblemKind.Configuration, "this is a database of another program; name another folder with --data", _file));
    }

    public override async Task PrepareAsync(DbTransaction transaction, CancellationToken cancellation) =>
        await transaction.Connection!.ExecuteAsync(new CommandDefinition($"PRAGMA application_id = {ApplicationId}", transaction: transaction, cancellationToken: cancellation));

    public override Task LockAsync(DbTransaction transaction, string name, CancellationToken cancellation) => Task.CompletedTask;

    public override async Task AnalyzeAsync(CancellationToken cancellation) =>
        await WriteAsync(transaction => transaction.Connection!.ExecuteAsync(new CommandDefinition("PRAGMA optimize", transaction: transaction, cancellationToken: cancellation)), cancellation);

    public override async Task WriteManyAsync(DbTransaction transaction, string sql, IReadOnlyList<string> names, IEnumerable<object?[]> rows, CancellationToken cancellation)
    {
        await using var command = (SqliteCommand)transaction.Connection!.CreateCommand();
        command.Transaction = (SqliteTransaction)transaction;
        command.CommandText = sql;
        var parameters = names.Select(name => command.Parameters.Add(new SqliteParameter { ParameterName = $"@{name}" })).ToArray();
        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var index = 0; index < parameters.Length; index++)
            {
                parameters[index].Value = row[index] ?? DBNull.Value;
            }

            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    public override ValueTask DisposeAsync()
    {
        using var connection = new SqliteConnection(_connection);
        SqliteConnection.ClearPool(connection);
        _turn.Dispose();
        return ValueTask.CompletedTask;
    }

    protected override async Task<DbConnection> OpenAsync(bool isWriter, CancellationToken cancellation)
    {
        var connection = new SqliteConnection(_connection);
        try
        {
            await connection.OpenAsync(cancellation);
            await connection.ExecuteAsync($"PRAGMA busy_timeout = 60000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -{(isWriter ? WriterCache : ReaderCache)}; PRAGMA trusted_schema = OFF");
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    protected override IDisposable Watch(DbConnection connection, CancellationToken cancellation) => new ReadWatch(((SqliteConnection)connection).Handle!, cancellation);

    protected override async Task<IDisposable?> TakeTurnAsync(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        return new Turn(_turn);
    }

    // https://sqlite.org/rescode.html
    protected override AuditException Failure(DbException failure) => new(
        new Problem(
            ProblemKind.Configuration,
            failure is not SqliteException sqlite ? $"the store failed: {failure.Message}" : sqlite.SqliteErrorCode switch
            {
                5 or 6 => "the store is locked by another program for more than a minute; end it, or name another folder with --data",
                9 => "the store took too long to answer; ask for less, such as the findings of one account",
                8 or 14 => $"the store cannot be written: {failure.Message}; let the auditor write the folder, or name another one with --data",
                10 or 13 => $"the store cannot be written, because the disk is full or broken: {failure.Message}",
                11 => "the store is damaged; put a copy in its place, or move it away to begin anew",
                26 => "this is no database; move it away, or name another folder with --data",
                _ => $"the store failed: {failure.Message}",
            },
            _file),
        failure);

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }

    /// <summary>Has SQLite ask again and again whether to go on: an interruption between two statements would end nothing.</summary>
    /// <remarks>https://sqlite.org/c3ref/progress_handler.html</remarks>
    private sealed class ReadWatch : IDisposable
    {
        // Of SQLite's own machine: some ten thousand a millisecond.
        private const int Instructions = 20_000;

        private readonly SQLitePCL.sqlite3 _handle;

        public ReadWatch(SQLitePCL.sqlite3 handle, CancellationToken cancellation)
        {
            _handle = handle;
            SQLitePCL.raw.sqlite3_progress_handler(handle, Instructions, _ => cancellation.IsCancellationRequested ? 1 : 0, null);
        }

        public void Dispose() => SQLitePCL.raw.sqlite3_progress_handler(_handle, 0, null, null);
    }
}
