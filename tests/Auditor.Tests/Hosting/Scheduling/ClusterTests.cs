using System.Globalization;
using Auditor.Hosting.Storage;
using Auditor.Hosting.Storage.Scans;
using Auditor.Tests.Commands;
using Auditor.Tests.Hosting.Storage;
using FakeAws.Scale;

namespace Auditor.Tests.Hosting.Scheduling;

/// <summary>Several instances on one PostgreSQL. AUDITOR_TARGETS says how many accounts there are.</summary>
public sealed class ClusterTests(PostgresServer postgres)
{
    // Once a year, so that one period is due at once and no other comes.
    private const string Schedule = """{ "schedule": "0 0 1 1 *" }""";

    [Fact]
    public async Task Every_target_is_scanned_once_in_a_period_although_one_of_two_instances_is_killed()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var targets = int.Parse(Environment.GetEnvironmentVariable("AUDITOR_TARGETS") ?? "24", CultureInfo.InvariantCulture);
        var connection = await postgres.NewDatabaseAsync();
        var accounts = new ScaleAws(targets);
        await using var aws = await accounts.ServeAsync(cancellation);
        using var folder = new WorkingFolder().With("policies.json", Schedule);
        (string, string)[] environment = [("AUDITOR_STORE", connection)];
        await using var store = await Store.OpenAsync(new StoreSettings { Connection = connection }, TimeProvider.System, cancellation);

        using var first = ServingProcess.Start(aws, folder.Path, environment, "--data", folder["first"]);
        await WaitAsync(first, store, scans => scans.Count(scan => scan.State is ScanState.Running) >= 2 || AreAllDone(scans), cancellation);
        using var second = ServingProcess.Start(aws, folder.Path, environment, "--data", folder["second"]);
        await WaitAsync(second, store, scans => scans.Count(scan => scan.State is ScanState.Done) >= targets / 3 && (scans.Any(scan => scan.State is ScanState.Running) || AreAllDone(scans)), cancellation);
        first.Kill();
        await WaitAsync(second, store, AreAllDone, cancellation);

        Assert.Equal(0, await second.StopAsync());
        var all = await StoreInvariants.CheckAsync(store, cancellation);
        Assert.Equal(targets, all.Count);
        Assert.All(all, scan => Assert.True(scan is { State: ScanState.Done, Trigger: ScanTrigger.Schedule, Period: not null }));
        Assert.Equal(accounts.Accounts.Order(StringComparer.Ordinal), all.Select(scan => scan.Account).Order(StringComparer.Ordinal));
        Assert.Single(all.Select(scan => scan.Period).Distinct());
        Assert.InRange(all.Select(scan => scan.Instance).Distinct(StringComparer.Ordinal).Count(), 1, 2);
        Assert.InRange(all.Count(scan => scan.Attempt > 1), 0, 4);

        bool AreAllDone(IReadOnlyList<ScanRow> scans) => scans.Count(scan => scan.State is ScanState.Done) == targets;
    }

    private static async Task WaitAsync(ServingProcess serving, Store store, Func<IReadOnlyList<ScanRow>, bool> isSo, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(HangGuard.Patience);
        while (!isSo(await StoreInvariants.ScansAsync(store, patience.Token)))
        {
            Assert.False(serving.HasExited, serving.Log);
            await Task.Delay(TimeSpan.FromMilliseconds(300), patience.Token);
        }
    }
}
