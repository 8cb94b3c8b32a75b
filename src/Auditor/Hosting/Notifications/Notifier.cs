using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Auditor.Configuration.Notifications;
using Auditor.Hosting.Notifications.Channels;
using Auditor.Hosting.Notifications.Messages;
using Auditor.Hosting.Storage.Delivery;
using Auditor.Hosting.Storage.Resources;
using Auditor.Hosting.Storage.Scans;
using Auditor.Reporting;

namespace Auditor.Hosting.Notifications;

/// <summary>Says what is to be told; delivered later, from the store.</summary>
/// <param name="channels">Whom to tell.</param>
/// <param name="links">Where more is said.</param>
internal sealed class Notifier(ToldChannels channels, NotificationLinks links)
{
    private const int IdBytes = 16;
    private const int LongestProblem = 1000;

    /// <summary>What is to be told of what a scan changed: one message to each channel, to Security Hub as many as its findings need, and one for each waiver that had expired.</summary>
    public IEnumerable<OutboxMessage> Compose(ScanChanges changes)
    {
        foreach (var channel in channels.All)
        {
            var dedupe = string.Create(CultureInfo.InvariantCulture, $"{channel.Id} scan {changes.Claim.Id} {changes.Time.ToUnixTimeMilliseconds()}");
            if (channel.Settings.Channel is SecurityHubChannel)
            {
                foreach (var (payload, number) in FindingImport.Write(changes, channel.Settings).Select((payload, index) => (payload, index + 1)))
                {
                    yield return new(channel.Id, FindingImport.Kind, string.Create(CultureInfo.InvariantCulture, $"{dedupe} {number}"), payload);
                }
            }
            else if (new ScanNotification(changes, channel.Settings, links).Write(Id(dedupe)) is { } notification)
            {
                yield return Message(channel, dedupe, notification);
            }
        }

        foreach (var message in ComposeWaivers(changes.ExpiredWaivers, changes.Time))
        {
            yield return message;
        }
    }

    /// <summary>What is to be told of waivers whose last day is near or has passed: of each once for either.</summary>
    public IEnumerable<OutboxMessage> ComposeWaivers(ImmutableArray<WaiverRow> waivers, DateTimeOffset now)
    {
        // One in policies.json is one, in however many accounts it accepts something, and so are several that differ in nothing but the resource.
        var several = waivers.GroupBy(row => (row.Policy, row.Environment, row.Reason, row.Owner, row.Expires, row.Source)).Select(group => group.ToImmutableArray()).ToList();
        return Of(NotificationOccasions.ExpiringWaivers).SelectMany(channel => several.Where(one => Concerns(channel, one[0].Environment)).Select(one =>
        {
            var waiver = one[0];
            var stage = waiver.Expires < DateOnly.FromDateTime(now.UtcDateTime) ? "expired" : "expiring";
            var identity = JsonSerializer.Serialize([waiver.Policy, waiver.Environment, waiver.Reason, waiver.Owner, waiver.Source], NotificationJson.Default.StringArray);
            var dedupe = $"{channel.Id} waiver {stage} {Figures.Date(waiver.Expires!.Value)} {Id(identity)}";
            return Message(channel, dedupe, WaiverNotification.Of(Id(dedupe), one, now, links));
        }));
    }

    /// <summary>What is to be told of a scan that came to nothing: once a day for each account, however often it is tried.</summary>
    public IEnumerable<OutboxMessage> ComposeFailure(ScanClaim claim, string problem, DateTimeOffset now) => OfCoverage($"failed-scan {claim.Account} {Day(now)}", id => new()
    {
        Id = id,
        Kind = "failed-scan",
        Title = $"{claim.Account} could not be scanned",
        Time = now,
        Account = claim.Account,
        Scan = claim.Id,
        Url = links.Scan(claim.Id),
        Parts = [new() { Kind = "failed-scan", Title = "What is known of it is as old as its last scan", Count = 1, Entries = [Entry(problem)] }],
    });

    /// <summary>What is to be told where nobody knows which accounts there are: once a day, whoever finds it out.</summary>
    public IEnumerable<OutboxMessage> ComposeUnlisted(string problem, DateTimeOffset now) => OfCoverage($"failed-listing {Day(now)}", id => new()
    {
        Id = id,
        Kind = "failed-listing",
        Title = "The accounts to scan could not be listed",
        Time = now,
        Url = links.Scans,
        Parts = [new() { Kind = "failed-listing", Title = "None can be scanned before they can", Count = 1, Entries = [Entry(problem)] }],
    });

    /// <summary>What is to be told of accounts that are scanned no more.</summary>
    /// <param name="accounts">The accounts.</param>
    /// <param name="remarks">What is known of accounts that are not scanned, such as <c>account 123456789012 is suspended</c>.</param>
    /// <param name="now">When that was found.</param>
    public IEnumerable<OutboxMessage> ComposeLeft(IReadOnlyList<string> accounts, ImmutableArray<string> remarks, DateTimeOffset now) =>
        OfCoverage(string.Create(CultureInfo.InvariantCulture, $"left-accounts {now.ToUnixTimeMilliseconds()}"), id => new()
        {
            Id = id,
            Kind = "left-accounts",
            Title = $"{Figures.Count(accounts.Count, "account")} no longer scanned",
            Time = now,
            Account = accounts is [var only] ? only : null,
            Url = links.Accounts,
            Parts =
            [
                new()
                {
                    Kind = "left-accounts",
                    Title = "What was found there is kept, and looked at no more",
                    Count = accounts.Count,
                    Entries =
                    [
                        .. accounts.Take(NotificationEntries.Most)
                            .Select(account => Entry(remarks.FirstOrDefault(remark => remark.Contains(account, StringComparison.Ordinal)) ?? $"account {account} is not among those that are listed")),
                    ],
                },
            ],
        });

    /// <summary>A message that only says that it arrives.</summary>
    public Notification Test(ToldChannel channel, DateTimeOffset now) => new()
    {
        Id = Id(string.Create(CultureInfo.InvariantCulture, $"{channel.Id} test {now.ToUnixTimeMilliseconds()}")),
        Kind = "test",
        Title = $"A test of {Tool.Name}: you are told of its scans here",
        Time = now,
        Url = links.Scans,
    };

    /// <summary>What a message goes by outside: the same for every attempt, and nothing of which can be read.</summary>
    public static string Id(string dedupe) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(dedupe))[..IdBytes]);

    // What nobody looks at any more concerns those who want to know what was lost.
    private IEnumerable<OutboxMessage> OfCoverage(string about, Func<string, Notification> write) => Of(NotificationOccasions.CoverageLost).Select(channel =>
    {
        var dedupe = $"{channel.Id} {about}";
        return Message(channel, dedupe, write(Id(dedupe)));
    });

    // Those who are told of every scan are told of everything.
    private IEnumerable<ToldChannel> Of(NotificationOccasions when) =>
        channels.All.Where(channel => channel.Settings.Channel is not SecurityHubChannel && (channel.Settings.When & (when | NotificationOccasions.EveryScan)) is not NotificationOccasions.None);

    private static bool Concerns(ToldChannel channel, string environment) =>
        channel.Settings.Environments.IsEmpty || environment.Length == 0 || channel.Settings.Environments.Contains(environment, StringComparer.Ordinal);

    private static NotificationEntry Entry(string text) => new() { Title = Shortened.To(LongestProblem, Printable.Of(text)) };

    private static string Day(DateTimeOffset time) => Figures.Date(DateOnly.FromDateTime(time.UtcDateTime));

    private static OutboxMessage Message(ToldChannel channel, string dedupe, Notification notification) =>
        new(channel.Id, notification.Kind, dedupe, JsonSerializer.Serialize(notification, NotificationJson.Default.Notification));
}
