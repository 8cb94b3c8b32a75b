using System.Data;
using System.Diagnostics;
using System.Globalization;
using Auditor.Hosting.Storage;
using Auditor.Hosting.Storage.Scans;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Auditor.Tests.Hosting.Storage;

/// <summary>A process that is killed while it records leaves a store in which every scan is told whole or not at all.</summary>
public sealed class KilledWriterTests(PostgresServer server)
{
    private const string Folder = "AUDITOR_TEST_FOLDER";
    private const string Connection = "AUDITOR_TEST_CONNECTION";
    private const int Kills = 3;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [EveryDatabase]
    public async Task The_store_is_whole_and_goes_on(string kind)
    {
        await using var test = await TestStore.OpenAsync(kind, server);
        var random = new Random(42);
        for (var kill = 0; kill < Kills; kill++)
        {
            var before = await ScansAsync(test);
            using var writer = StartWriter(test.Settings);
            while (!writer.HasExited && await ScansAsync(test) < before + 2)
            {
                await Task.Delay(20, Stop);
            }

            await Task.Delay(random.Next(40), Stop);
            Assert.False(writer.HasExited, "the writer ended by itself");
            writer.Kill(entireProcessTree: true);
            await writer.WaitForExitAsync(Stop);
            await CheckAsync(test);
        }

        // Whatever the day is: the writers went by the clock of the machine.
        test.Time.Advance(TimeProvider.System.GetUtcNow().AddDays(1) - test.Time.GetUtcNow());
        Assert.Equal(ScanState.Done, (await test.RecordAsync(SampleScan.Full)).Scan.State);
        await CheckAsync(test);
    }

    /// <summary>What the child process does until it is killed.</summary>
    [Fact(Explicit = true)]
    public async Task Writer()
    {
        await using var store = await Store.OpenAsync(new() { Folder = Environment.GetEnvironmentVariable(Folder)!, Connection = Environment.GetEnvironmentVariable(Connection) is { Length: > 0 } there ? there : null, Lease = TimeSpan.Zero }, TimeProvider.System, Stop);
        for (var number = 0; ; number++)
        {
            // None, where the clock was put back since the one before was killed.
            var claim = await store.Scans.ClaimAsync(SampleScan.Account, null, ScanTrigger.Request, null, "writer", Stop);
            if (claim is null)
            {
                await Task.Delay(20, Stop);
                continue;
            }

            await store.Scans.CompleteAsync(claim, number % 2 == 0 ? SampleScan.Full : SampleScan.Without(SampleScan.Full.Findings.Select(finding => finding.Id)), changes => changes.Resolved.Select(entry => new Auditor.Hosting.Storage.Delivery.OutboxMessage("webhook", "resolved", $"{claim.Id}/{entry.Id}", "{}")), Stop);
        }
    }

    private static Process StartWriter(StoreSettings settings)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(KilledWriterTests).Assembly.Location, "-explicit", "only", "-method", $"{typeof(KilledWriterTests).FullName}.{nameof(Writer)}"]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment[Folder] = settings.Folder;
        start.Environment[Connection] = settings.Connection ?? "";
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static async Task<long> ScansAsync(TestStore test)
    {
        await using var connection = await test.ConnectAsync();
        return await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM results");
    }

    private static async Task CheckAsync(TestStore test)
    {
        await using var connection = await test.ConnectAsync();

        // One state of the store: the server may still carry out what a killed writer had sent.
        await using var snapshot = connection is SqliteConnection ? null : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, Stop);
        if (connection is SqliteConnection)
        {
            Assert.Equal("ok", await connection.ExecuteScalarAsync<string>("PRAGMA integrity_check"));
            await connection.ExecuteAsync("INSERT INTO findings_text (findings_text, rank) VALUES ('integrity-check', 1)");
        }

        // Every scan that is done has its result, its events and its messages, and no other has any.
        await NoneAsync("SELECT id FROM scans WHERE state = 1 AND id NOT IN (SELECT scan FROM results)");
        await NoneAsync("SELECT scan FROM results WHERE scan NOT IN (SELECT id FROM scans WHERE state = 1)");
        await NoneAsync("SELECT scan FROM finding_events WHERE scan NOT IN (SELECT id FROM scans WHERE state = 1)");
        await NoneAsync("SELECT s.id FROM scans s WHERE s.opened <> (SELECT count(*) FROM finding_events e WHERE e.scan = s.id AND e.kind = 0)");
        await NoneAsync("SELECT s.id FROM scans s WHERE s.reopened <> (SELECT count(*) FROM finding_events e WHERE e.scan = s.id AND e.kind = 1)");
        await NoneAsync("SELECT s.id FROM scans s WHERE s.resolved <> (SELECT count(*) FROM finding_events e WHERE e.scan = s.id AND e.kind = 2)");
        await NoneAsync("SELECT s.id FROM scans s WHERE s.resolved <> (SELECT count(*) FROM outbox o WHERE o.dedupe LIKE CAST(s.id AS varchar(20)) || '/%')");
        Assert.Equal(await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM findings WHERE state = 0"), await connection.ExecuteScalarAsync<long>("SELECT COALESCE(sum(count), 0) FROM posture WHERE state = 0"));
        Assert.Equal(await connection.ExecuteScalarAsync<long>("SELECT max(id) FROM scans WHERE state = 1"), await connection.ExecuteScalarAsync<long>("SELECT last_scan FROM targets"));

        async Task NoneAsync(string sql) => Assert.True(!(await connection.QueryAsync<long>(sql)).Any(), string.Create(CultureInfo.InvariantCulture, $"there is what should not be: {sql}"));
    }
}
