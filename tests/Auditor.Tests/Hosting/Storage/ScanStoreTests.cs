using Auditor.Hosting.Storage.Scans;
using Auditor.Reporting;
using Auditor.Tests.Reporting;

namespace Auditor.Tests.Hosting.Storage;

/// <summary>Who carries out a scan, and that it is recorded once.</summary>
public sealed class ScanStoreTests(PostgresServer server)
{
    private static readonly DateTimeOffset Period = SampleScan.Start;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [EveryDatabase]
    public async Task Of_twenty_who_claim_a_period_at_once_one_has_it(string kind)
    {
        await using var test = await TestStore.OpenAsync(kind, server);
        await using var other = await test.OpenAnotherAsync();
        var claims = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(() => Claim(number % 2 == 0 ? test.Store : other, instance: $"instance-{number}"), Stop)));
        var claim = Assert.Single(claims.OfType<ScanClaim>());
        Assert.Equal((SampleScan.Account, Period, 1), (claim.Account, claim.Period, claim.Attempt));
        var scan = Assert.Single((await test.Store.Scans.ListAsync(new(), Stop)).Items);
        Assert.Equal((claim.Id, claim.Instance, ScanState.Running, test.Time.GetUtcNow()), (scan.Id, scan.Instance, scan.State, scan.StartedAt));
    }

    [Theory]
    [EveryDatabase]
    public async Task A_period_that_is_done_is_not_scanned_again_and_the_next_one_is(string kind)
    {
        await using var test = await TestStore.OpenAsync(kind, server);
        Assert.NotNull(await test.Store.Scans.CompleteAsync((await Claim(test.Store))!, SampleScan.Full, _ => [], Stop));
        Assert.Null(await Claim(test.Store));
        Assert.NotNull(await Claim(test.Store, period: Period.AddHours(6)));
    }

    [Theory]
    [EveryDatabase]
    public async Task A_target_is_scanned_by_one_instance_at_a_time(string kind)
    {
        await using var test = await TestStore.OpenAsync(kind, server);
        Assert.NotNull(await Claim(test.Store));
        Assert.Null(await test.Store.Scans.ClaimAsync(SampleScan.Account, null, ScanTrigger.Request, "somebody", "here", Stop));
        Assert.NotNull(await test.Store.Scans.ClaimAsync("999999999999", null, ScanTrigger.Request, "somebody", "here", Stop));
    }

    [Theory]
    [EveryDatabase]
    public async Task A_scan_that_is_stopped_does_not_count_among_those_that_its_period_may_have(string kind)
    {
        await using var test = await TestStore.OpenAsync(kind, server);
        for (var deployment = 0; deployment < 5; deployment++)
        {
            var stopped = (await Claim(test.Store))!;
            Assert.True(await test.Store.Scans.IsRunningAsync(SampleScan.Account, Stop));
            await test.Store.Scans.StopAsync(stopped, "the auditor was stopped", Stop);
            Assert.False(await test.Store.Scans.IsRunningAsync(SampleScan.Account, Stop));
            Assert.Equal(1, stopped.Attempt);
            Assert.False(await test.Store.Scans.HeartbeatAsync(stopped, 1, 2, Stop));
        }

        Assert.NotNull(await test.Store.Scans.CompleteAsync((await Claim(test.Store))!, SampleScan.Full, _ => [], Stop));
    }

    [Theory]
    [EveryDatabase]
    public async Task Who_gives_no_sign_of_life_loses_the_scan_and_can_record_nothing_any_more(string kind)
    {
        await using var test = await TestStore.OpenAsync(kind, server);
        var first = (await Claim(test.Store, instance: "dead"))!;
        test.Time.Advance(TimeSpan.FromSeconds(100));
        Assert.True(await test.Store.Scans.HeartbeatAsync(first, 3, 17, Stop));
        test.Time.Advance(TimeSpan.FromSeconds(100));
        Assert.Null(await Claim(test.Store));
        await test.Store.Scans.AbandonAsync(isOnly: false, (_, _, _) => [], Stop);
        Assert.Equal((3, 17), (await test.Store.Scans.ListAsync(new() { State = ScanState.Running }, Stop)).Items.Select(scan => (scan.ProgressDone, scan.ProgressOf)).Single());

        test.Time.Advance(TimeSpan.FromSeconds(30));
        await test.Store.Scans.AbandonAsync(isOnly: false, (_, _, _) => [], Stop);
        Assert.Equal((ScanState.Failed, "dead gave no more sign of life"), (await test.Store.Scans.ListAsync(new(), Stop)).Items.Select(scan => (scan.State, scan.Problem)).Single());
        var second = (await Claim(test.Store, instance: "alive"))!;
        Assert.Equal((first.Id, 2), (second.Id, second.Attempt));

        Assert.False(await test.Store.Scans.HeartbeatAsync(first, 17, 17, Stop));
        Assert.Null(await test.Store.Scans.CompleteAsync(first, SampleScan.Full, _ => throw new InvalidOperationException("nobody is told of what is not recorded"), Stop));
        Assert.False(await test.Store.Scans.FailAsync(first, "late", Stop));
        Assert.Empty((await test.Store.Findings.ListAsync(new(), Stop)).Items);

        Assert.NotNull(await test.Store.Scans.CompleteAsync(second, SampleScan.Full, _ => [], Stop));
        Assert.Null(await test.Store.Scans.CompleteAsync(second, SampleScan.Full, _ => [], Stop));
        Assert.Equal((ScanState.Done, "alive", 2), (await test.Store.Scans.ListAsync(new(), Stop)).Items.Select(scan => (scan.State, scan.Instance, scan.Attempt)).Single());
    }

    [Theory]
    [EveryDatabase]
    public async Task Whoever_waits_for_a_turn_to_record_has_given_a_sign_of_life(string kind)
    {
        await using var test = await TestStore.OpenAsync(kind, server);
        var claim = (await Claim(test.Store))!;
        test.Time.Advance(TimeSpan.FromSeconds(100));
        var prepared = (await test.Store.Scans.PrepareAsync(claim, SampleScan.Full, Stop))!;
        test.Time.Advance(TimeSpan.FromSeconds(100));
        await test.Store.Scans.AbandonAsync(isOnly: false, (_, _, _) => [], Stop);
        Assert.NotNull(await test.Store.Scans.RecordAsync(claim, prepared, _ => [], Stop));
    }

    [Theory]
    [EveryDatabase]
    public async Task A_scan_that_somebody_else_took_over_while_its_result_was_made_ready_is_not_recorded(string kind)
    {
        await using var test = await TestStore.OpenAsync(kind, server);
        var claim = (await Claim(test.Store))!;
        test.Time.Advance(TimeSpan.FromSeconds(130));
        var second = (await Claim(test.Store, instance: "alive"))!;
        Assert.Null(await test.Store.Scans.PrepareAsync(claim, SampleScan.Full, Stop));
        Assert.NotNull(await test.Store.Scans.PrepareAsync(second, SampleScan.Full, Stop));
        test.Time.Advance(TimeSpan.FromSeconds(100));
        Assert.Null(await Claim(test.Store));
    }

    [Theory]
    [EveryDatabase]
    public async Task A_scan_that_fails_is_tried_again_and_not_for_ever(string kind)
    {
        await using var test = await TestStore.OpenAsync(kind, server);
        for (var attempt = 1; attempt <= test.Settings.MostAttempts; attempt++)
        {
            var claim = (await Claim(test.Store))!;
            Assert.Equal(attempt, claim.Attempt);
            Assert.True(await test.Store.Scans.FailAsync(claim, "there are no credentials", Stop));
        }

        Assert.Null(await Claim(test.Store));
        Assert.Equal((ScanState.Failed, "there are no credentials"), (await test.Store.Scans.ListAsync(new() { State = ScanState.Failed }, Stop)).Items.Select(scan => (scan.State, scan.Problem)).Single());
        Assert.Equal("there are no credentials", (await test.Store.Scans.FindAsync(SampleScan.Account, Period, Stop))!.Problem);
    }

    [Theory]
    [EveryDatabase]
    public async Task A_scan_that_kills_its_instance_each_time_is_given_up_and_said_to_have_failed(string kind)
    {
        await using var test = await TestStore.OpenAsync(kind, server);
        for (var attempt = 1; attempt <= test.Settings.MostAttempts; attempt++)
        {
            Assert.NotNull(await Claim(test.Store));
            test.Time.Advance(TimeSpan.FromMinutes(3));
        }

        Assert.Null(await Claim(test.Store));
        var scan = Assert.Single((await test.Store.Scans.ListAsync(new(), Stop)).Items);
        Assert.Equal((ScanState.Failed, "here gave no more sign of life"), (scan.State, scan.Problem));
        Assert.NotNull(await Claim(test.Store, period: Period.AddHours(1)));
    }

    [Theory]
    [EveryDatabase]
    public async Task A_result_is_read_back_as_it_was_and_every_format_can_be_written_from_it(string kind)
    {
        await using var test = await TestStore.OpenAsync(kind, server);
        var recorded = await test.RecordAsync(SampleScan.Full);
        var result = await test.Store.Scans.ReadResultAsync(recorded.Scan.Id, Stop);
        foreach (var format in ReportFormats.All.Select(writer => writer.Format))
        {
            Assert.Equal(Approval.Write(format, SampleScan.Full with { Time = result!.Time }), Approval.Write(format, result));
        }

        var latest = (await test.Store.Scans.LatestAsync(SampleScan.Account, Stop))!;
        Assert.Equal(recorded.Scan, latest);
        Assert.Equal((SampleScan.Full.Summary.Resources, SampleScan.Full.Summary.NonCompliant, 1840L), (latest.Resources, latest.NonCompliant, latest.Duration));
        Assert.Equal([SampleScan.Target], latest.Scopes, StringComparer.Ordinal);
        Assert.Null(await test.Store.Scans.ReadResultAsync(4711, Stop));
        Assert.Null(await test.Store.Scans.FindAsync(4711, Stop));
    }

    [Theory]
    [EveryDatabase]
    public async Task The_version_changes_with_what_pages_show(string kind)
    {
        await using var test = await TestStore.OpenAsync(kind, server);
        var versions = new List<long> { await test.Store.Scans.VersionAsync(Stop) };
        var claim = (await Claim(test.Store))!;
        versions.Add(await test.Store.Scans.VersionAsync(Stop));
        await test.Store.Scans.HeartbeatAsync(claim, 1, 2, Stop);
        Assert.Equal(versions[^1], await test.Store.Scans.VersionAsync(Stop));
        await test.Store.Scans.CompleteAsync(claim, SampleScan.Full, _ => [], Stop);
        versions.Add(await test.Store.Scans.VersionAsync(Stop));
        await test.Store.Targets.SetAsync([new(SampleScan.Account, "housing")], test.Time.GetUtcNow(), Stop);
        versions.Add(await test.Store.Scans.VersionAsync(Stop));
        await test.Store.Targets.SetAsync([new(SampleScan.Account, "housing")], test.Time.GetUtcNow(), Stop);
        Assert.Equal(versions.Distinct().Order(), versions);
        Assert.Equal(versions[^1], await test.Store.Scans.VersionAsync(Stop));
    }

    [Theory]
    [EveryDatabase]
    public async Task Scans_are_listed_in_parts(string kind)
    {
        await using var test = await TestStore.OpenAsync(kind, server);
        for (var number = 0; number < 7; number++)
        {
            Assert.True(await test.Store.Scans.FailAsync((await Claim(test.Store, period: Period.AddHours(number)))!, "no", Stop));
        }

        var periods = new List<DateTimeOffset?>();
        string? cursor = null;
        do
        {
            var page = await test.Store.Scans.ListAsync(new() { Account = SampleScan.Account, Limit = 3, Cursor = cursor }, Stop);
            periods.AddRange(page.Items.Select(scan => scan.Period));
            cursor = page.Next;
        }
        while (cursor is not null);
        Assert.Equal(Enumerable.Range(0, 7).Reverse().Select(number => (DateTimeOffset?)Period.AddHours(number)), periods);
        Assert.Equal("the cursor is none of this list; begin without one", (await Assert.ThrowsAsync<AuditException>(() => test.Store.Scans.ListAsync(new() { Cursor = "bm8" }, Stop))).Message);
    }

    private static Task<ScanClaim?> Claim(Auditor.Hosting.Storage.Store store, DateTimeOffset? period = null, string instance = "here") =>
        store.Scans.ClaimAsync(SampleScan.Account, period ?? Period, ScanTrigger.Schedule, null, instance, Stop);
}
