using System.Data.Common;
using Dapper;

namespace Auditor.Hosting.Storage.Databases;

/// <summary>A database that holds the store. All statements are the same for every kind; what is not is said here.</summary>
internal abstract class Database : IAsyncDisposable
{
    /// <summary>For how many seconds a step of a migration may go on.</summary>
    public const int MigrationTimeout = 3600;

    static Database()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset?));
        SqlMapper.AddTypeHandler(new TimeHandler());
        SqlMapper.AddTypeHandler(new DayHandler());
    }

    /// <summary>The kind's name, as files of migrations have it.</summary>
    public abstract string Kind { get; }

    /// <summary>How a table's own number is declared.</summary>
    public abstract string KeyType { get; }

    /// <summary>How a text is declared, so that it is ordered by its bytes.</summary>
    public abstract string TextType { get; }

    public abstract string BytesType { get; }

    /// <summary>What follows a query whose rows are taken, so that two instances do not wait for each other's.</summary>
    public abstract string SkipLocked { get; }

    /// <summary>The condition, found by the index for text where it has to be named; it takes the parameter <c>@grams</c>.</summary>
    /// <param name="has">That a finding <c>f</c> has a text of three letters or more.</param>
    public abstract string Contains(string has);

    /// <summary>How long reading may go on: nobody waits longer for a page, and what nobody waits for must not pile up.</summary>
    public TimeSpan LongestRead { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether a writer would have to wait now until it is its turn.</summary>
    public virtual bool IsWriting => false;

    /// <summary>Whether the store's schema is there already.</summary>
    public abstract Task<bool> HasSchemaAsync(DbConnection connection, CancellationToken cancellation);

    /// <summary>Makes what must be there before the first migration, and holds up other instances until the transaction ends.</summary>
    public abstract Task PrepareAsync(DbTransaction transaction, CancellationToken cancellation);

    /// <summary>Makes what depends on how the database was installed, such as an index for text search.</summary>
    public virtual Task TuneAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Brings the statistics up to date by which queries are planned.</summary>
    public abstract Task AnalyzeAsync(CancellationToken cancellation);

    /// <summary>Holds up whoever asks for the same lock until the transaction ends.</summary>
    public abstract Task LockAsync(DbTransaction transaction, string name, CancellationToken cancellation);

    /// <summary>Carries out one statement for many rows.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="sql">The statement.</param>
    /// <param name="names">The names of its parameters.</param>
    /// <param name="rows">Their values: texts, whole numbers, bytes or null.</param>
    /// <param name="cancellation">Stops it.</param>
    public abstract Task WriteManyAsync(DbTransaction transaction, string sql, IReadOnlyList<string> names, IEnumerable<object?[]> rows, CancellationToken cancellation);

    /// <summary>Reads. Each statement sees what was committed before it.</summary>
    /// <exception cref="AuditException">The database cannot be reached or read.</exception>
    public async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellation)
    {
        try
        {
            await using var connection = await OpenAsync(isWriter: false, cancellation);
            using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            using var watch = Watch(connection, end.Token);
            end.CancelAfter(LongestRead);
            return await read(connection);
        }
        catch (DbException failure)
        {
            cancellation.ThrowIfCancellationRequested();
            throw Failure(failure);
        }
    }

    /// <summary>Writes all or nothing.</summary>
    /// <exception cref="AuditException">The database cannot be reached or written.</exception>
    public async Task<T> WriteAsync<T>(Func<DbTransaction, Task<T>> write, CancellationToken cancellation)
    {
        using var turn = await TakeTurnAsync(cancellation);
        try
        {
            await using var connection = await OpenAsync(isWriter: true, cancellation);
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            var result = await write(transaction);
            await transaction.CommitAsync(cancellation);
            return result;
        }
        catch (DbException failure)
        {
            cancellation.ThrowIfCancellationRequested();
            throw Failure(failure);
        }
    }

    public async Task WriteAsync(Func<DbTransaction, Task> write, CancellationToken cancellation) =>
        await WriteAsync(
            async transaction =>
            {
                await write(transaction);
                return true;
            },
            cancellation);

    public abstract ValueTask DisposeAsync();

    protected abstract Task<DbConnection> OpenAsync(bool isWriter, CancellationToken cancellation);

    /// <summary>Ends what a reader's connection is at when it is cancelled, where the driver does not.</summary>
    /// <returns>What ends the watch, before the connection is anybody else's.</returns>
    protected virtual IDisposable? Watch(DbConnection connection, CancellationToken cancellation) => null;

    /// <summary>Waits until it is this writer's turn, where there may be only one at a time.</summary>
    protected abstract Task<IDisposable?> TakeTurnAsync(CancellationToken cancellation);

    /// <summary>What to say of a failure of the database.</summary>
    protected abstract AuditException Failure(DbException failure);
}
