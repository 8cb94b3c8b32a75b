using Auditor.Hosting.Storage;
using Auditor.Hosting.Storage.Findings;

namespace Auditor.Tests.Hosting.Storage;

/// <summary>What is past is removed, and what is not never is.</summary>
public sealed class RetentionTests(PostgresServer server)
{
    private static readonly RetentionSettings Month = new() { Results = TimeSpan.FromDays(10), History = TimeSpan.FromDays(30), Trends = TimeSpan.FromDays(30), AuditLog = TimeSpan.FromDays(30), Outbox = TimeSpan.FromDays(30) };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [EveryDatabase]
    public async Task Old_results_and_histories_go_and_the_latest_result_and_open_findings_stay_however_old(string kind)
    {
        await using var test = await TestStore.OpenAsync(kind, server);
        var first = await test.RecordAsync(SampleScan.Full);
        var second = await test.RecordAsync(SampleScan.Without(SampleScan.First.Id));
        await test.Store.AuditLog.AppendAsync(new("alice", "login", "", "done"), Stop);
        await test.Store.Outbox.AddAsync([new("webhook", "new", "a", "{}"), new("webhook", "new", "b", "{}")], Stop);
        Assert.True(await test.Store.Outbox.DeliveredAsync((await test.Store.Outbox.TakeAsync("here", "webhook", 1, Stop))[0], "", Stop));
        var failed = (await test.Store.Scans.ClaimAsync("999999999999", test.Time.GetUtcNow(), Auditor.Hosting.Storage.Scans.ScanTrigger.Schedule, null, "here", Stop))!;
        await test.Store.Scans.FailAsync(failed, "no", Stop);

        Assert.Equal(0, await test.Store.Retention.ApplyAsync(Month, test.Time.GetUtcNow(), Stop));
        test.Time.Advance(TimeSpan.FromDays(11));
        Assert.Equal(1, await test.Store.Retention.ApplyAsync(Month, test.Time.GetUtcNow(), Stop));
        Assert.Null(await test.Store.Scans.ReadResultAsync(first.Scan.Id, Stop));
        Assert.False((await test.Store.Scans.FindAsync(first.Scan.Id, Stop))!.HasResult);
        Assert.NotNull(await test.Store.Findings.FindAsync(SampleScan.Account, SampleScan.First.Id, Stop));

        test.Time.Advance(TimeSpan.FromDays(1000));
        Assert.Equal(0, await test.Store.Retention.ApplyAsync(Month, test.Time.GetUtcNow(), Stop));
        Assert.NotNull(await test.Store.Scans.ReadResultAsync(second.Scan.Id, Stop));
        Assert.Equal([second.Scan.Id], (await test.Store.Scans.ListAsync(new(), Stop)).Items.Select(scan => scan.Id));
        Assert.Null(await test.Store.Findings.FindAsync(SampleScan.Account, SampleScan.First.Id, Stop));
        Assert.Equal(0, (await test.Store.Findings.CountAsync(new() { States = [FindingState.Resolved] }, Stop)).Count);
        Assert.Empty((await test.Store.AuditLog.ListAsync(10, null, Stop)).Items);
        Assert.Equal("b", Assert.Single(await test.Store.Outbox.UndeliveredAsync(Stop)).Dedupe);

        // Open findings keep all their history.
        var detail = (await test.Store.Findings.FindAsync(SampleScan.Account, SampleScan.FirstDifference.Id, Stop))!;
        Assert.Equal((FindingState.Open, 1), (detail.Row.State, detail.Events.Length));
    }

    [Theory]
    [EveryDatabase]
    public async Task What_was_removed_is_searched_no_more(string kind)
    {
        await using var test = await TestStore.OpenAsync(kind, server);
        await test.RecordAsync(SampleScan.Full);
        await test.RecordAsync(SampleScan.Without(SampleScan.Full.Findings.Select(finding => finding.Id)));
        test.Time.Advance(TimeSpan.FromDays(100));
        await test.Store.Retention.ApplyAsync(Month, test.Time.GetUtcNow(), Stop);
        var recorded = await test.RecordAsync(SampleScan.Full);
        Assert.Equal(SampleScan.Full.Findings.Length, recorded.Changes.Opened.Length);
        Assert.Equal(
            SampleScan.Full.Findings.Count(finding => finding.Waiver is null && finding.Policy == SampleScan.First.Policy),
            (await test.Store.Findings.ListAsync(new() { Text = SampleScan.First.Policy }, Stop)).Items.Count(row => row.Rule == SampleScan.First.Policy));
    }
}
