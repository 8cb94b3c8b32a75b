using System.Diagnostics;
using System.Globalization;
using Auditor.Auditing;
using Auditor.Hosting.Storage;
using Auditor.Hosting.Storage.Findings;
using Auditor.Hosting.Storage.Postures;
using Auditor.Hosting.Storage.Scans;
using Benchmarks.Generation;
using Policies.Model;

namespace Benchmarks;

/// <summary>Times the store of the hosted auditor: recording scans, and what pages read over many findings.</summary>
internal static class StoreTimings
{
    private const int PerAccount = 10_000;
    private const int Repetitions = 40;

    /// <summary>Fills a store up to as many findings as asked for, and prints what recording and reading take.</summary>
    /// <param name="findings">How many findings there are to be.</param>
    /// <param name="place">The folder, or the connection string of a PostgreSQL database.</param>
    public static async Task<int> RunAsync(string findings, string place)
    {
        var accounts = Math.Max(1, int.Parse(findings, CultureInfo.InvariantCulture) / PerAccount);
        var settings = place.Contains('=', StringComparison.Ordinal) ? new StoreSettings { Connection = place } : new StoreSettings { Folder = place };
        await using var store = await Store.OpenAsync(settings, TimeProvider.System, CancellationToken.None);
        var known = (await store.Targets.ListAsync(CancellationToken.None)).Length;
        var clock = Stopwatch.StartNew();
        for (var number = known; number < accounts; number++)
        {
            var result = GeneratedScan.Of(Account(number), PerAccount, 0);
            await TimeAsync($"record {PerAccount} findings, all new ({number + 1} of {accounts})", () => RecordAsync(store, Account(number), result), isSilent: number % 20 != 0);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{accounts - known} accounts in {clock.Elapsed.TotalSeconds:0.0} s"));
        var middle = Account(accounts / 2);
        await TimeAsync($"record {PerAccount} findings, 100 changed, 100 resolved, 100 new", () => RecordAsync(store, middle, GeneratedScan.Of(middle, PerAccount, 100)));
        await TimeAsync($"record {PerAccount} findings, nothing new", () => RecordAsync(store, middle, GeneratedScan.Of(middle, PerAccount, 100)));
        await store.Retention.ApplyAsync(new(), TimeProvider.System.GetUtcNow(), CancellationToken.None);
        await ReadAsync(store, middle);
        if (settings.Connection is null)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Directory.GetFiles(place).Sum(file => new FileInfo(file).Length) >> 20} MiB"));
        }

        return 0;
    }

    private static async Task ReadAsync(Store store, string account)
    {
        var now = TimeProvider.System.GetUtcNow();
        var first = new FindingQuery();
        await ManyAsync("version", () => store.Scans.VersionAsync(CancellationToken.None));
        await ManyAsync("overview", () => store.Posture.OverviewAsync(now, CancellationToken.None));
        await ManyAsync("overview a week later, nothing new", () => store.Posture.OverviewAsync(now.AddDays(7), CancellationToken.None));
        await ManyAsync("policies", () => store.Posture.PoliciesAsync(CancellationToken.None));
        await ManyAsync("trend of 90 days", () => store.Posture.TrendAsync(TrendDimension.Environment, [], 90, now, CancellationToken.None));
        await ManyAsync("facets", () => store.Findings.FacetsAsync(first, CancellationToken.None));
        await ManyAsync("count", () => store.Findings.CountAsync(first, CancellationToken.None));
        await ListAsync("first page", first);
        await ListAsync("the newest", first with { Sort = FindingSort.Newest });
        await ListAsync("by resource", first with { Sort = FindingSort.Resource });
        await ListAsync("one account", first with { Accounts = [account] });
        await ListAsync("low only", first with { Severities = [Severity.Low] });
        await ListAsync("one policy", first with { Policies = ["s3-tls-only"] });
        await ListAsync("one region", first with { Regions = ["eu-west-1"] });
        await ListAsync("one account, low, one region", first with { Accounts = [account], Severities = [Severity.Low], Regions = ["eu-west-1"] });
        await ListAsync("waived", first with { States = [FindingState.Waived] });
        await ListAsync("all states", first with { States = [FindingState.Open, FindingState.Waived, FindingState.Resolved] });
        await ListAsync("text that few have", first with { Text = $"name-{account}-4242" });
        await ListAsync("text that many have", first with { Text = "bucket" });
        await ListAsync("text that none has", first with { Text = "nothing is called so" });
        await ListAsync("text of two letters", first with { Text = "zz" });
        await ListAsync("text that many have, one account", first with { Text = "bucket", Accounts = [account] });
        var deep = first;
        for (var page = 0; page < 20; page++)
        {
            deep = deep with { Cursor = (await store.Findings.ListAsync(deep with { Limit = 200 }, CancellationToken.None)).Next };
        }

        await ListAsync("after 4,000 rows", deep);
        var row = (await store.Findings.ListAsync(first, CancellationToken.None)).Items[0];
        await ManyAsync("one finding", () => store.Findings.FindAsync(row.Account, row.Id, CancellationToken.None));
        await ManyAsync("count of a text", () => store.Findings.CountAsync(first with { Text = "bucket" }, CancellationToken.None));
        await ManyAsync("count of a region", () => store.Findings.CountAsync(first with { Regions = ["eu-west-1"] }, CancellationToken.None));

        Task ListAsync(string name, FindingQuery query) => ManyAsync(name, () => store.Findings.ListAsync(query, CancellationToken.None));
    }

    private static async Task RecordAsync(Store store, string account, AuditResult result)
    {
        var claim = await store.Scans.ClaimAsync(account, null, ScanTrigger.Request, null, "benchmark", (_, _, _) => [], CancellationToken.None);
        var prepared = await store.Scans.PrepareAsync(claim!, result with { Time = TimeProvider.System.GetUtcNow() }, CancellationToken.None);
        await store.Scans.RecordAsync(claim!, prepared!, _ => [], CancellationToken.None);
    }

    private static string Account(int number) => string.Create(CultureInfo.InvariantCulture, $"{100_000_000_000 + number}");

    private static async Task TimeAsync(string name, Func<Task> action, bool isSilent = false)
    {
        var clock = Stopwatch.StartNew();
        var before = Processor();
        await action();
        if (!isSilent)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalMilliseconds,9:0.0} ms  {name} ({(Processor() - before).TotalMilliseconds:0.0} of the processor)"));
        }
    }

    private static async Task ManyAsync<T>(string name, Func<Task<T>> action)
    {
        var times = new List<double>();
        var clock = new Stopwatch();
        var before = Processor();
        for (var time = 0; time < Repetitions; time++)
        {
            clock.Restart();
            await action();
            times.Add(clock.Elapsed.TotalMilliseconds);

            // What takes long is not repeated for long.
            if (times.Sum() > 5000)
            {
                break;
            }
        }

        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{times[times.Count / 2],9:0.0} ms  {name} (at most {times[^1]:0.0}, {(Processor() - before).TotalMilliseconds / times.Count:0.0} of the processor)"));
    }

    // On a machine that others use, too, what the auditor itself took says more.
    private static TimeSpan Processor()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}
