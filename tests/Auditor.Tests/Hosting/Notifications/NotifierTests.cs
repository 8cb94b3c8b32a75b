using System.Text.Json;
using System.Text.Json.Nodes;
using Auditor.Configuration.Notifications;
using Auditor.Hosting.Notifications;
using Auditor.Hosting.Notifications.Channels;
using Auditor.Hosting.Notifications.Messages;
using Policies.Model;

namespace Auditor.Tests.Hosting.Notifications;

/// <summary>What is to be told is stored with what it is about.</summary>
public sealed class NotifierTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Scans_are_told_as_they_change_what_is_known()
    {
        await using var told = await ToldStore.OpenAsync([ToldStore.Tell(new SlackChannel("env:A"), NotificationOccasions.NewFindings | NotificationOccasions.ResolvedFindings | NotificationOccasions.CoverageLost)]);
        var finding = ToldStore.Result.Findings.First(one => one.Waiver is null);
        var gone = ToldStore.Result with { Findings = [.. ToldStore.Result.Findings.Where(one => one.Id != finding.Id)] };

        await told.RecordAsync(ToldStore.Result);
        await told.RecordAsync(ToldStore.Result);
        await told.RecordAsync(gone);
        await told.RecordAsync(ToldStore.Result);
        var type = finding.Resource.Type;
        await told.RecordAsync(ToldStore.Result with { Coverage = [.. ToldStore.Result.Coverage.Select(entry => entry.Type == type && entry.Target.EndsWith("us-east-1", StringComparison.Ordinal) ? entry with { Read = 0, Problem = "it was denied" } : entry)] });

        var severity = Auditor.Reporting.Words.Of(finding.Severity);
        Assert.Equal(
            ["123456789012: 1 resource type no longer read", $"123456789012: 1 new finding (1 {severity})", $"123456789012: 1 resolved finding (1 {severity})"],
            (await ListAsync(told)).Take(3).Select(row => row.Title),
            StringComparer.Ordinal);
        Assert.StartsWith("First scan of 123456789012: ", (await ListAsync(told))[3].Title, StringComparison.Ordinal);
        Assert.Equal(4, (await ListAsync(told)).Count);
    }

    [Fact]
    public async Task A_scan_that_fails_is_told_once_a_day()
    {
        await using var told = await ToldStore.OpenAsync([ToldStore.Tell(new SlackChannel("env:A"), NotificationOccasions.CoverageLost), ToldStore.Tell(new SlackChannel("env:B"), NotificationOccasions.NewFindings)]);
        for (var hour = 0; hour < 30; hour += 6)
        {
            await told.Store.Outbox.AddAsync(told.Notifier.ComposeFailure(Messages.Changes.Claim with { Id = hour }, "sts:AssumeRole was denied\u001b[31m", told.Time.GetUtcNow()), Stop);
            told.Time.Advance(TimeSpan.FromHours(6));
        }

        Assert.Equal(["123456789012 could not be scanned", "123456789012 could not be scanned"], (await ListAsync(told)).Select(row => row.Title), StringComparer.Ordinal);
        Assert.Contains("\\\\u001b[31m", (await told.Store.Outbox.UndeliveredAsync(Stop))[0].Payload, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_the_accounts_cannot_be_listed_is_told_once_a_day_whoever_finds_it_out()
    {
        await using var told = await ToldStore.OpenAsync([ToldStore.Tell(new SlackChannel("env:A"), NotificationOccasions.CoverageLost), ToldStore.Tell(new SlackChannel("env:B"), NotificationOccasions.NewFindings)]);
        for (var hour = 0; hour < 30; hour += 6)
        {
            await told.Store.Outbox.AddAsync(told.Notifier.ComposeUnlisted("organizations:ListAccounts was denied", told.Time.GetUtcNow()), Stop);
            told.Time.Advance(TimeSpan.FromHours(6));
        }

        Assert.Equal(["The accounts to scan could not be listed", "The accounts to scan could not be listed"], (await ListAsync(told)).Select(row => row.Title), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Accounts_that_left_are_told_with_what_is_known_of_it()
    {
        await using var told = await ToldStore.OpenAsync([ToldStore.Tell(new SlackChannel("env:A"))]);
        await told.Store.Outbox.AddAsync(told.Notifier.ComposeLeft(["111111111111", "222222222222"], ["account 333333333333 (third) is suspended", "account 222222222222 (second) is suspended"], told.Time.GetUtcNow()), Stop);

        Assert.Equal("2 accounts no longer scanned", Assert.Single(await ListAsync(told)).Title);
        var notification = JsonSerializer.Deserialize(Assert.Single(await told.Store.Outbox.UndeliveredAsync(Stop)).Payload, NotificationJson.Default.Notification)!;
        Assert.Equal(["account 111111111111 is not among those that are listed", "account 222222222222 (second) is suspended"], Assert.Single(notification.Parts).Entries.Select(entry => entry.Title), StringComparer.Ordinal);
    }

    [Fact]
    public void Security_Hub_is_told_of_findings_of_the_severity_that_is_asked_for_and_to_archive_those_of_any()
    {
        var entry = Auditor.Reporting.ReportEntries.Of(ToldStore.Result).First(one => one is { Kind: null, Waiver: null });
        var (high, low) = (entry with { Id = "high", Severity = Severity.High }, entry with { Id = "low", Severity = Severity.Low });
        var changes = Messages.Changes with
        {
            Opened = [high, low],
            Waived = [low with { Id = "waived" }],
            Resolved = [high with { Id = "gone" }, low with { Id = "low-gone" }],
            Changed = [new(low with { Id = "other" }, low with { Id = "other" }), new(high with { Id = "better" }, low with { Id = "better" }), new(low with { Id = "worse" }, high with { Id = "worse" })],
        };

        var findings = JsonNode.Parse(Assert.Single(FindingImport.Write(changes, ToldStore.Tell(new SecurityHubChannel(), severity: Severity.Medium))))!.AsArray();

        Assert.Equal(["high", "better", "worse", "waived", "gone", "low-gone"], findings.Select(finding => (string)finding!["Id"]!), StringComparer.Ordinal);
    }

    [Fact]
    public void Channels_keep_their_names_when_others_come_and_go()
    {
        var two = new ToldChannels([ToldStore.Tell(new SlackChannel("env:A")), ToldStore.Tell(new SlackChannel("env:A")), ToldStore.Tell(new TeamsChannel("https://example.com/secret"))]);
        var one = new ToldChannels([ToldStore.Tell(new EmailChannel(["a@example.com"])), ToldStore.Tell(new TeamsChannel("https://example.com/secret"), NotificationOccasions.Drift)]);

        Assert.Equal(3, two.All.Select(channel => channel.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(two.All[2].Id, one.All[1].Id);
        Assert.Equal(["slack (env:A)", "slack (env:A)", "teams (in policies.json)"], two.All.Select(channel => channel.Name), StringComparer.Ordinal);
        Assert.Matches("^teams-[0-9a-f]{12}$", two.All[2].Id);
    }

    [Fact]
    public void What_is_not_set_is_told_before_there_is_anything_to_tell()
    {
        var channels = new ToldChannels([ToldStore.Tell(new WebhookChannel("env:HOOK", "env:KEY")), ToldStore.Tell(new SlackChannel("env:SLACK")), ToldStore.Tell(new EmailChannel(["a@example.com"]))]);
        var addresses = new ChannelAddresses(name => name == "SLACK" ? "http://hooks.example.com/S3CRET" : null);

        var failure = Assert.Throws<AuditException>(() => ChannelCheck.Check(channels, addresses, mail: null, "policies.json"));

        Assert.Equal(
            [
                "policies.json: \"notifications\" tells webhook (env:HOOK), but the environment variable HOOK is not set; set it, or remove the entry",
                "policies.json: \"notifications\" tells webhook (env:HOOK), but the environment variable KEY is not set; set it, or remove the entry",
                "policies.json: \"notifications\" tells slack (env:SLACK), but the environment variable SLACK is not a URL that begins with https:// (http:// for this machine alone); set it, or remove the entry",
                "policies.json: \"notifications\" sends mails, but AUDITOR_SMTP is not set: the mail server, such as smtps://user:password@mail.example.com:465",
            ],
            failure.Problems.Select(problem => problem.ToString()),
            StringComparer.Ordinal);
    }

    private static async Task<IReadOnlyList<NotificationRow>> ListAsync(ToldStore told) => await new RecentNotifications(told.Store.Outbox, told.Channels).ListAsync(50, Stop);
}
