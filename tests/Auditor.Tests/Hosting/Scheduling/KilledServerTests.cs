using System.Globalization;
using Auditor.Hosting.Storage;
using Auditor.Hosting.Storage.Scans;
using Auditor.Tests.Commands;
using FakeAws.Scale;

namespace Auditor.Tests.Hosting.Scheduling;

/// <summary>One instance with a folder of its own, killed again and again. AUDITOR_KILLS says how often.</summary>
public sealed class KilledServerTests
{
    // Every minute, so that there is always something to do.
    private const string Schedule = """{ "schedule": "* * * * *" }""";

    private const int Targets = 12;

    [Fact]
    public async Task However_often_it_is_killed_the_store_is_whole_and_no_scan_is_half_told()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var kills = int.Parse(Environment.GetEnvironmentVariable("AUDITOR_KILLS") ?? "6", CultureInfo.InvariantCulture);
        var random = new Random(20261123);
        await using var aws = await new ScaleAws(Targets).ServeAsync(cancellation);
        using var folder = new WorkingFolder().With("policies.json", Schedule);
        var settings = new StoreSettings { Folder = folder["data"] };
        var done = 0;
        for (var kill = 0; kill < kills; kill++)
        {
            using (var serving = ServingProcess.Start(aws, folder.Path, [], "--data", settings.Folder))
            {
                await Task.Delay(TimeSpan.FromSeconds(0.3 + (random.NextDouble() * 6)), cancellation);
                Assert.False(serving.HasExited, serving.Log);
                serving.Kill();
            }

            await using var store = await Store.OpenAsync(settings, TimeProvider.System, cancellation);
            var scans = await StoreInvariants.CheckAsync(store, cancellation);
            var now = scans.Count(scan => scan.State is ScanState.Done);
            Assert.True(now >= done, "what was told is gone");
            done = now;
        }

        using var last = ServingProcess.Start(aws, folder.Path, [], "--data", settings.Folder);
        await using var survivor = await Store.OpenAsync(settings, TimeProvider.System, cancellation);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(HangGuard.Patience);
        while (!last.Log.Contains("The pages are at", StringComparison.Ordinal) || (await survivor.Targets.ListAsync(patience.Token)).Count(target => target.LastScan is not null) < Targets)
        {
            Assert.False(last.HasExited, last.Log);
            await Task.Delay(TimeSpan.FromMilliseconds(300), patience.Token);
        }

        Assert.Equal(0, await last.StopAsync());
        await StoreInvariants.CheckAsync(survivor, cancellation);
    }

    [Fact]
    public async Task A_second_one_in_the_same_folder_is_refused()
    {
        await using var aws = await new ScaleAws(1).ServeAsync(TestContext.Current.CancellationToken);
        using var folder = new WorkingFolder().With("policies.json", Schedule);
        using var first = ServingProcess.Start(aws, folder.Path, [], "--data", folder["data"]);
        while (!first.Log.Contains("The pages are at", StringComparison.Ordinal))
        {
            Assert.False(first.HasExited, first.Log);
            await Task.Delay(TimeSpan.FromMilliseconds(100), TestContext.Current.CancellationToken);
        }

        var second = folder.Run("serve", "--once", "--data", "data");

        Assert.Equal(2, second.ExitCode);
        Assert.Contains("another auditor serves from this folder", Assert.Single(second.Problems), StringComparison.Ordinal);
    }
}
