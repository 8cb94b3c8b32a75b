using System.Data.Common;
using System.Globalization;
using System.Text;
using Auditor.Auditing;
using Auditor.Hosting.Storage.Databases;
using Auditor.Hosting.Storage.Findings;
using Auditor.Tests.Reporting;
using Dapper;

namespace Auditor.Tests.Hosting.Storage;

/// <summary>A store that an earlier version made is brought up to date with all that is in it. <c>Versions/001</c> is what version 1 made; nothing changes it any more once it is released.</summary>
public sealed class MigrationTests(PostgresServer server)
{
    private static readonly string Folder = Path.Combine(Approval.Repository(), "tests", "Auditor.Tests", "Hosting", "Storage", "Versions", "001");

    private const string Bytes = "/* bytes */ ";

    // A few of everything.
    private static readonly AuditResult First = SampleScan.Full with
    {
        Findings = [.. SampleScan.Full.Findings.Where(finding => finding.Policy == SampleScan.First.Policy || finding.Waiver is not null)],
        Drift = SampleScan.Full.Drift! with { Differences = [SampleScan.FirstDifference] },
        Policies = [.. SampleScan.Full.Policies.Take(3)],
        Pictures = [],
        Frameworks = [],
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_migration_that_is_released_is_never_changed()
    {
        await using var test = await TestStore.OpenAsync(TestStore.Sqlite, server);
        await test.RecordAsync(First);
        await test.RecordAsync(First with { Findings = First.Findings.RemoveAt(0) });
        var (token, _) = await test.Store.Tokens.CreateAsync("pipeline", ["findings:read"], "reader", "alice", null, Stop);
        await test.Store.AuditLog.AppendAsync(new("alice", "token-made", token.Name, "done"), Stop);
        await test.Store.Outbox.AddAsync([new("webhook", "new-findings", "once", "{}")], Stop);
        if (Environment.GetEnvironmentVariable("AUDITOR_UPDATE") is "1")
        {
            Approval.ShouldBeCommitted(await RowsAsync(test), Path.Combine(Folder, "rows.sql"));
        }

        foreach (var script in new[] { "001.sql", "001.sqlite.sql", "002.sql" })
        {
            using var reader = new StreamReader(typeof(Migrator).Assembly.GetManifestResourceStream($"Migrations/{script}")!);
            Approval.ShouldBeCommitted(await reader.ReadToEndAsync(Stop), Path.Combine(Folder, "..", script[..3], script));
        }
    }

    [Theory]
    [EveryDatabase]
    public async Task A_store_of_version_1_has_all_that_was_in_it(string kind)
    {
        await using var test = await TestStore.NotOpenedAsync(kind, server);
        await MakeAsync(test);
        await using var store = await test.OpenAnotherAsync();
        await using var connection = await test.ConnectAsync();
        Assert.Equal(Enumerable.Range(1, Migrator.Latest), (await connection.QueryAsync<long>("SELECT version FROM schema_version ORDER BY version")).Select(version => (int)version));

        var gone = First.Findings[0];
        Assert.Equal(First.Findings.Count(finding => finding.Waiver is null && finding.Id != gone.Id) + 1, (await store.Findings.ListAsync(new(), Stop)).Items.Length);
        var detail = (await store.Findings.FindAsync(SampleScan.Account, gone.Id, Stop))!;
        Assert.Equal((FindingState.Resolved, gone.Title), (detail.Row.State, detail.Finding!.Title));
        Assert.Equal([FindingEventKind.Opened, FindingEventKind.Resolved], detail.Events.Select(one => one.Kind).Where(one => one is not FindingEventKind.Waived));
        Assert.Contains((await store.Findings.ListAsync(new() { States = [.. Enum.GetValues<FindingState>()], Text = SampleScan.First.Policy }, Stop)).Items, row => row.Rule == SampleScan.First.Policy);
        var scans = (await store.Scans.ListAsync(new(), Stop)).Items;
        Assert.Equal(2, scans.Length);
        Assert.Equal(First.Findings.Length, (await store.Scans.ReadResultAsync(scans[1].Id, Stop))!.Findings.Length);
        Assert.Equal(("pipeline", "alice"), ((await store.Tokens.ListAsync(Stop)).Single().Name, (await store.AuditLog.ListAsync(9, null, Stop)).Items.Single().Who));
        test.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal("once", (await store.Outbox.TakeAsync("here", "webhook", 9, Stop)).Single().Dedupe);
        Assert.Equal(First.Snapshot!.Count(), (await store.Resources.ListAsync(new() { Limit = 200 }, Stop)).Items.Length);
        Assert.Equal(First.Recovery.Length, Assert.Single(await store.Recovery.ListAsync(null, Stop)).Estimates.Length);

        // And it goes on.
        test.Time.Advance(TimeSpan.FromHours(1));
        var claim = await store.Scans.ClaimAsync(SampleScan.Account, null, Auditor.Hosting.Storage.Scans.ScanTrigger.Once, null, "here", Stop);
        var recorded = await store.Scans.CompleteAsync(claim!, First with { Time = test.Time.GetUtcNow() }, _ => [], Stop);
        Assert.Equal([gone.Id], recorded!.Changes.Reopened.Select(entry => entry.Id), StringComparer.Ordinal);
    }

    [Theory]
    [EveryDatabase]
    public async Task A_command_leaves_a_store_of_an_earlier_version_to_the_auditor_that_serves_it(string kind)
    {
        await using var test = await TestStore.NotOpenedAsync(kind, server);
        await MakeAsync(test);
        var failure = await Assert.ThrowsAsync<AuditException>(() => Auditor.Hosting.Storage.Store.OpenBesideAsync(test.Settings, test.Time, Stop));
        Assert.StartsWith($"the store is of version 1, and this auditor writes version {Migrator.Latest}; start auditor serve of this version", failure.Message, StringComparison.Ordinal);
        await using var connection = await test.ConnectAsync();
        Assert.Equal(1, await connection.ExecuteScalarAsync<long>("SELECT max(version) FROM schema_version"));
    }

    [Theory]
    [EveryDatabase]
    public async Task A_command_makes_the_store_where_there_is_none_and_opens_what_is_of_this_version(string kind)
    {
        await using var test = await TestStore.NotOpenedAsync(kind, server);
        for (var time = 0; time < 2; time++)
        {
            await using var store = await Auditor.Hosting.Storage.Store.OpenBesideAsync(test.Settings, test.Time, Stop);
            Assert.True(await store.IsReadyAsync(Stop));
        }
    }

    // As version 1 did it. PostgreSQL spells bytes otherwise than SQLite.
    private static async Task MakeAsync(TestStore test)
    {
        var isPostgres = test.Settings.Connection is not null;
        if (!isPostgres)
        {
            Directory.CreateDirectory(test.Settings.Folder);
        }

        await using var connection = await test.ConnectAsync();
        if (isPostgres)
        {
            await connection.ExecuteAsync("CREATE SCHEMA auditor");
        }

        foreach (var script in isPostgres ? ["001.sql", "rows.sql"] : new[] { "001.sql", "001.sqlite.sql", "rows.sql" })
        {
            var sql = await File.ReadAllTextAsync(Path.Combine(Folder, script), Stop);
            await connection.ExecuteAsync(isPostgres
                ? sql.Replace("{key}", "bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY", StringComparison.Ordinal).Replace("{text}", "text COLLATE \"C\"", StringComparison.Ordinal).Replace("{bytes}", "bytea", StringComparison.Ordinal).Replace($"{Bytes}x'", "'\\x", StringComparison.Ordinal)
                : sql.Replace("{key}", "INTEGER PRIMARY KEY AUTOINCREMENT", StringComparison.Ordinal).Replace("{text}", "TEXT", StringComparison.Ordinal).Replace("{bytes}", "BLOB", StringComparison.Ordinal));
        }

        if (isPostgres)
        {
            foreach (var (table, column) in new[] { ("scans", "id"), ("findings", "seq"), ("finding_events", "seq"), ("outbox", "id"), ("tokens", "id"), ("audit_log", "id") })
            {
                await connection.ExecuteAsync($"SELECT setval(pg_get_serial_sequence('{table}', '{column}'), (SELECT max({column}) FROM {table}))");
            }
        }
        else
        {
            await connection.ExecuteAsync("PRAGMA application_id = 1098212468");
        }
    }

    private static async Task<string> RowsAsync(TestStore test)
    {
        var text = new StringBuilder("-- What a store of version 1 had in it.\n");
        await using var connection = await test.ConnectAsync();
        foreach (var table in await connection.QueryAsync<string>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'findings_text%' AND name <> 'store_version' ORDER BY name"))
        {
            await using var reader = await connection.ExecuteReaderAsync($"SELECT * FROM {table}");
            while (await reader.ReadAsync(Stop))
            {
                var columns = Enumerable.Range(0, reader.FieldCount).ToList();
                text.Append(CultureInfo.InvariantCulture, $"INSERT INTO {table} ({string.Join(", ", columns.Select(reader.GetName))}) VALUES ({string.Join(", ", columns.Select(index => Literal(reader, index)))});\n");
            }
        }

        return text.ToString();
    }

    private static string Literal(DbDataReader reader, int index) => reader.GetValue(index) switch
    {
        DBNull => "NULL",
        long number => number.ToString(CultureInfo.InvariantCulture),
        byte[] bytes => $"{Bytes}x'{Convert.ToHexStringLower(bytes)}'",
        var value => $"'{((string)value).Replace("'", "''", StringComparison.Ordinal)}'",
    };
}
