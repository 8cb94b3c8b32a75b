using Auditor.Auditing;
using Auditor.Configuration.Notifications;
using Auditor.Hosting.Notifications;

namespace Auditor.Tests.Hosting.Notifications;

/// <summary>That a waiver ends is told in time, and once.</summary>
public sealed class WaiverWatchTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_waiver_is_told_of_two_weeks_before_its_last_day_and_after_it_and_never_again()
    {
        await using var told = await ToldStore.OpenAsync([ToldStore.Tell(new SlackChannel("env:A"), NotificationOccasions.ExpiringWaivers), ToldStore.Tell(new SlackChannel("env:B"), NotificationOccasions.NewFindings)]);
        var last = new DateOnly(2026, 12, 24);
        var waiver = new AppliedWaiver("Scratch data", "data team", last, new("policies.json", 18, 5));
        await told.RecordAsync(ToldStore.Result with { Findings = [.. ToldStore.Result.Findings.Take(3).Select(finding => finding with { Policy = "rds-multi-az", Waiver = waiver, Resource = finding.Resource with { Environment = "production" } })], Drift = null });
        Assert.Equal("", await TitlesAsync(told));

        for (var day = 0; day < 40; day++)
        {
            await Task.WhenAll(LookAsync(told), LookAsync(told));
            var expected = told.Time.GetUtcNow().UtcDateTime.Date.CompareTo(new DateTime(2026, 12, 10)) < 0 ? ""
                : told.Time.GetUtcNow().UtcDateTime.Date.CompareTo(new DateTime(2026, 12, 25)) < 0 ? "A waiver of rds-multi-az expires in 14 days: its last day is 2026-12-24"
                : "A waiver of rds-multi-az has expired: its last day was 2026-12-24; A waiver of rds-multi-az expires in 14 days: its last day is 2026-12-24";
            Assert.Equal(expected, await TitlesAsync(told));
            told.Time.Advance(TimeSpan.FromDays(1));
        }

        var payload = (await told.Store.Outbox.UndeliveredAsync(Stop))[0].Payload;
        Assert.Contains("It accepts 3 findings in 123456789012", payload, StringComparison.Ordinal);
        Assert.Contains("Owner: data team", payload, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ExpiringWaivers")]
    [InlineData("EveryScan")]
    public async Task A_waiver_that_has_expired_is_told_by_the_scan_after_which_it_is_known_no_more(string when)
    {
        await using var told = await ToldStore.OpenAsync([ToldStore.Tell(new SlackChannel("env:A"), Enum.Parse<NotificationOccasions>(when))]);
        var finding = ToldStore.Result.Findings[0] with { Policy = "rds-multi-az", Waiver = new("Scratch data", "data team", new(2026, 11, 22), new("policies.json", 18, 5)) };
        await told.RecordAsync(ToldStore.Result with { Findings = [finding], Drift = null });
        await LookAsync(told);
        told.Time.Advance(TimeSpan.FromHours(12));

        await told.RecordAsync(ToldStore.Result with { Findings = [finding with { Waiver = null }], Drift = null });
        await told.RecordAsync(ToldStore.Result with { Findings = [finding with { Waiver = null }], Drift = null });
        await LookAsync(told);

        Assert.Empty(await told.Store.Waivers.ListAsync(Stop));
        Assert.Single((await TitlesAsync(told)).Split("; "), title => title == "A waiver of rds-multi-az has expired: its last day was 2026-11-22");
        Assert.Single((await TitlesAsync(told)).Split("; "), title => title == "A waiver of rds-multi-az expires today");
    }

    [Fact]
    public async Task Waivers_that_differ_in_their_resource_alone_are_told_together()
    {
        await using var told = await ToldStore.OpenAsync([ToldStore.Tell(new SlackChannel("env:A"), NotificationOccasions.ExpiringWaivers)]);
        int[] lines = [31, 18, 25];
        await told.RecordAsync(ToldStore.Result with
        {
            Findings = [.. ToldStore.Result.Findings.Take(3).Select((finding, index) => finding with
            {
                Policy = "rds-multi-az",
                Waiver = new("Scratch data", "data team", new(2026, 12, 1), new("policies.json", lines[index], 5)),
                Resource = finding.Resource with { Environment = "production" },
            })],
            Drift = null,
        });

        await LookAsync(told);

        var payload = Assert.Single(await told.Store.Outbox.UndeliveredAsync(Stop)).Payload;
        Assert.Contains("It accepts 3 findings in 123456789012", payload, StringComparison.Ordinal);
        Assert.Contains("Stands in policies.json:18, policies.json:25, policies.json:31", payload, StringComparison.Ordinal);
    }

    private static Task LookAsync(ToldStore told) => new WaiverWatch(told.Notifier, told.Store.Waivers, told.Store.Outbox, told.Time).LookAsync(Stop);

    private static async Task<string> TitlesAsync(ToldStore told) =>
        string.Join("; ", (await new RecentNotifications(told.Store.Outbox, told.Channels).ListAsync(50, Stop)).Select(row => row.Title));
}
