using Auditor.Hosting.Storage.Delivery;

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
        Assert.Equal(["a", "b"], (await test.Store.Outbox.TakeAsync("here", 10, Stop)).Select(row => row.Dedupe).Order(StringComparer.Ordinal), StringComparer.Ordinal);
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
        var taken = await Task.WhenAll(Enumerable.Range(0, 12).Select(number => Task.Run(() => (number % 2 == 0 ? test.Store : other).Outbox.TakeAsync($"instance-{number}", 5, Stop), Stop)));
        var all = taken.SelectMany(rows => rows).ToList();
        Assert.Equal(all.Count, all.Select(row => row.Id).Distinct().Count());
        all.AddRange(await test.Store.Outbox.TakeAsync("here", 60, Stop));
        Assert.Equal((60, 60), (all.Count, all.Select(row => row.Id).Distinct().Count()));

        test.Time.Advance(test.Settings.DeliveryLease);
        var again = await other.Outbox.TakeAsync("there", 1, Stop);
        Assert.Equal((all.Min(row => row.Id), 2), (again[0].Id, again[0].Attempts));

        // Whoever comes too late says nothing any more.
        Assert.False(await test.Store.Outbox.DeliveredAsync(all.Single(row => row.Id == again[0].Id), Stop));
        Assert.True(await other.Outbox.DeliveredAsync(again[0], Stop));
        Assert.False(await other.Outbox.DeliveredAsync(again[0], Stop));
    }

    [Theory]
    [EveryDatabase]
    public async Task What_failed_is_told_later_or_never(string kind)
    {
        await using var test = await TestStore.OpenAsync(kind, server);
        await test.Store.Outbox.AddAsync([Message("a"), Message("b"), Message("c") with { Due = test.Time.GetUtcNow().AddHours(2) }], Stop);
        var taken = await test.Store.Outbox.TakeAsync("here", 10, Stop);
        Assert.Equal(["a", "b"], taken.Select(row => row.Dedupe), StringComparer.Ordinal);
        Assert.True(await test.Store.Outbox.FailedAsync(taken[0], "503", test.Time.GetUtcNow().AddHours(1), Stop));
        Assert.True(await test.Store.Outbox.FailedAsync(taken[1], "410", null, Stop));
        Assert.Empty(await test.Store.Outbox.TakeAsync("here", 10, Stop));
        test.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(("a", 2, "503"), (await test.Store.Outbox.TakeAsync("here", 10, Stop)).Select(row => (row.Dedupe, row.Attempts, row.Problem!)).Single());
        test.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(["a", "c"], (await test.Store.Outbox.TakeAsync("here", 10, Stop)).Select(row => row.Dedupe), StringComparer.Ordinal);
        Assert.Equal(("b", true, "410"), (await test.Store.Outbox.UndeliveredAsync(Stop)).Where(row => row.IsDead).Select(row => (row.Dedupe, row.IsDead, row.Problem!)).Single());
    }

    private static OutboxMessage Message(string dedupe) => new("webhook", "new-findings", dedupe, "{}");
}
