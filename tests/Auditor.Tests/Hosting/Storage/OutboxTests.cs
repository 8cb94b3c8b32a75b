using Auditor.Hosting.Storage.Delivery;
using Auditor.Hosting.Storage.Resources;
using Auditor.Hosting.Storage.Scans;

namespace Auditor.Tests.Hosting.Storage;

/// <summary>What people are told is told once.</summary>
public sealed class OutboxTests(PostgresServer server)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [EveryDatabase]
    public async Task A_message_is_added_once_whoever_adds_it(string kind)
    {
        await using var test = await TestStore.OpenAsync(kind, server);
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => test.Store.Outbox.AddAsync([Message("a"), Message("b"), Message("a")], Stop), Stop)));
        Assert.Equal(["a", "b"], (await test.Store.Outbox.TakeAsync("here", "webhook", 10, Stop)).Select(row => row.Dedupe).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.All(await test.Store.Outbox.UndeliveredAsync(Stop), row => Assert.Equal(("webhook", "new-findings", "{}"), (row.Channel, row.Kind, row.Payload)));
    }

    [Theory]
    [EveryDatabase]
    public async Task Messages_are_stored_with_the_scan_that_they_are_about_or_not_at_all(string kind)
    {
        await using var test = await TestStore.OpenAsync(kind, server);
        await Assert.ThrowsAsync<InvalidOperationException>(() => test.RecordAsync(SampleScan.Full, _ => throw new InvalidOperationException("no template")));
        Assert.Empty((await test.Store.Findings.ListAsync(new(), Stop)).Items);
        Assert.Empty(await test.Store.Outbox.UndeliveredAsync(Stop));

        test.Time.Advance(TimeSpan.FromMinutes(5));
        await test.RecordAsync(SampleScan.Full, changes => changes.Opened.Select(entry => Message(entry.Id)));
        Assert.Equal(SampleScan.Full.Findings.Length + SampleScan.Full.Drift!.Differences.Length, (await test.Store.Outbox.UndeliveredAsync(Stop)).Length);
    }

    [Theory]
    [EveryDatabase]
    public async Task What_one_instance_took_no_other_takes_until_the_lease_ends(string kind)
    {
        await using var test = await TestStore.OpenAsync(kind, server);
        await using var other = await test.OpenAnotherAsync();
        await test.Store.Outbox.AddAsync(Enumerable.Range(0, 60).Select(number => Message($"{number}")), Stop);
        var taken = await Task.WhenAll(Enumerable.Range(0, 12).Select(number => Task.Run(() => (number % 2 == 0 ? test.Store : other).Outbox.TakeAsync($"instance-{number}", "webhook", 5, Stop), Stop)));
        var all = taken.SelectMany(rows => rows).ToList();
        Assert.Equal(all.Count, all.Select(row => row.Id).Distinct().Count());
        all.AddRange(await test.Store.Outbox.TakeAsync("here", "webhook", 60, Stop));
        Assert.Equal((60, 60), (all.Count, all.Select(row => row.Id).Distinct().Count()));

        test.Time.Advance(test.Settings.DeliveryLease);
        var again = await other.Outbox.TakeAsync("there", "webhook", 1, Stop);
        Assert.Equal((all.Min(row => row.Id), 2), (again[0].Id, again[0].Attempts));

        // Whoever comes too late says nothing any more.
        Assert.False(await test.Store.Outbox.DeliveredAsync(all.Single(row => row.Id == again[0].Id), "", Stop));
        Assert.True(await other.Outbox.DeliveredAsync(again[0], "", Stop));
        Assert.False(await other.Outbox.DeliveredAsync(again[0], "", Stop));
    }

    [Theory]
    [EveryDatabase]
    public async Task What_failed_is_told_later_or_never(string kind)
    {
        await using var test = await TestStore.OpenAsync(kind, server);
        await test.Store.Outbox.AddAsync([Message("a"), Message("b")], Stop);
        var taken = await test.Store.Outbox.TakeAsync("here", "webhook", 10, Stop);
        Assert.Equal(["a", "b"], taken.Select(row => row.Dedupe), StringComparer.Ordinal);
        Assert.True(await test.Store.Outbox.FailedAsync(taken[0], "503", test.Time.GetUtcNow().AddHours(1), Stop));
        Assert.True(await test.Store.Outbox.FailedAsync(taken[1], "410", null, Stop));
        Assert.Empty(await test.Store.Outbox.TakeAsync("here", "webhook", 10, Stop));
        test.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(("a", 2, "503"), (await test.Store.Outbox.TakeAsync("here", "webhook", 10, Stop)).Select(row => (row.Dedupe, row.Attempts, row.Problem!)).Single());
        test.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(["a"], (await test.Store.Outbox.TakeAsync("here", "webhook", 10, Stop)).Select(row => row.Dedupe), StringComparer.Ordinal);
        Assert.Equal(("b", true, "410"), (await test.Store.Outbox.UndeliveredAsync(Stop)).Where(row => row.IsDead).Select(row => (row.Dedupe, row.IsDead, row.Problem!)).Single());
    }

    [Theory]
    [EveryDatabase]
    public async Task What_is_for_one_is_not_taken_with_what_is_for_another_and_what_was_told_is_not_kept(string kind)
    {
        await using var test = await TestStore.OpenAsync(kind, server);
        await test.Store.Outbox.AddAsync([Message("a"), Message("b") with { Channel = "slack" }], Stop);
        Assert.Equal(["slack", "webhook"], await test.Store.Outbox.DueAsync(Stop), StringComparer.Ordinal);

        Assert.True(await test.Store.Outbox.DeliveredAsync((await test.Store.Outbox.TakeAsync("here", "slack", 10, Stop)).Single(), "the title", Stop));

        Assert.Equal(["webhook"], await test.Store.Outbox.DueAsync(Stop), StringComparer.Ordinal);
        Assert.Equal([("b", "the title"), ("a", "{}")], (await test.Store.Outbox.RecentAsync(10, Stop)).Select(row => (row.Dedupe, row.Payload)));
    }

    [Theory]
    [EveryDatabase]
    public async Task A_scan_that_is_given_up_is_told_with_that_and_one_that_is_begun_again_is_not(string kind)
    {
        await using var test = await TestStore.OpenAsync(kind, server);
        for (var attempt = 1; attempt <= test.Settings.MostAttempts; attempt++)
        {
            Assert.NotNull(await ClaimAsync());
            Assert.Empty(await test.Store.Outbox.UndeliveredAsync(Stop));
            test.Time.Advance(TimeSpan.FromMinutes(3));
        }

        Assert.Null(await ClaimAsync());
        Assert.Equal("123456789012: here gave no more sign of life", Assert.Single(await test.Store.Outbox.UndeliveredAsync(Stop)).Dedupe);

        Task<ScanClaim?> ClaimAsync() => test.Store.Scans.ClaimAsync(SampleScan.Account, SampleScan.Start, ScanTrigger.Schedule, null, "here", Failed, Stop);
    }

    [Theory]
    [EveryDatabase]
    public async Task A_scan_that_ends_with_the_only_instance_too_often_is_told(string kind)
    {
        await using var test = await TestStore.OpenAsync(kind, server);
        for (var attempt = 1; attempt <= test.Settings.MostAttempts; attempt++)
        {
            Assert.NotNull(await test.Store.Scans.ClaimAsync(SampleScan.Account, SampleScan.Start, ScanTrigger.Schedule, null, "here", Stop));
            Assert.Empty(await test.Store.Outbox.UndeliveredAsync(Stop));
            await test.Store.Scans.AbandonAsync(isOnly: true, Failed, Stop);
        }

        Assert.Equal("123456789012: here gave no more sign of life", Assert.Single(await test.Store.Outbox.UndeliveredAsync(Stop)).Dedupe);
    }

    [Theory]
    [EveryDatabase]
    public async Task A_scan_that_fails_is_told_by_whom_it_is_and_by_nobody_else(string kind)
    {
        await using var test = await TestStore.OpenAsync(kind, server);
        var late = (await test.Store.Scans.ClaimAsync(SampleScan.Account, SampleScan.Start, ScanTrigger.Schedule, null, "late", Stop))!;
        test.Time.Advance(TimeSpan.FromMinutes(3));
        var claim = (await test.Store.Scans.ClaimAsync(SampleScan.Account, SampleScan.Start, ScanTrigger.Schedule, null, "here", Stop))!;

        Assert.False(await test.Store.Scans.FailAsync(late, "late", [Message("late")], Stop));
        Assert.True(await test.Store.Scans.FailAsync(claim, "no role", [Message("failed")], Stop));

        Assert.Equal("failed", Assert.Single(await test.Store.Outbox.UndeliveredAsync(Stop)).Dedupe);
    }

    [Theory]
    [EveryDatabase]
    public async Task An_account_that_left_is_told_once(string kind)
    {
        await using var test = await TestStore.OpenAsync(kind, server);
        await ListAsync("111111111111", "222222222222", "333333333333");
        Assert.Empty(await test.Store.Outbox.UndeliveredAsync(Stop));

        await ListAsync("111111111111");
        await ListAsync("111111111111");

        Assert.Equal("222222222222, 333333333333", Assert.Single(await test.Store.Outbox.UndeliveredAsync(Stop)).Dedupe);

        Task ListAsync(params IEnumerable<string> accounts) =>
            test.Store.Targets.SetAsync([.. accounts.Select(account => new FoundTarget(account))], test.Time.GetUtcNow(), left => [Message(string.Join(", ", left))], Stop);
    }

    private static IEnumerable<OutboxMessage> Failed(ScanClaim claim, string problem) => [Message($"{claim.Account}: {problem}")];

    private static OutboxMessage Message(string dedupe) => new("webhook", "new-findings", dedupe, "{}");
}
