using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Auditor.Configuration.Notifications;
using Auditor.Hosting.Notifications.Channels;
using Auditor.Hosting.Notifications.Messages;
using Auditor.Hosting.Storage.Delivery;
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

    /// <summary>What is to be told of what a scan changed: one message to each channel, and to Security Hub as many as its findings need.</summary>
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
    }

    /// <summary>What is to be told of a scan that came to nothing: once a day for each account, however often it is tried.</summary>
    public IEnumerable<OutboxMessage> ComposeFailure(ScanClaim claim, string problem, DateTimeOffset now) => channels.All
        .Where(channel => channel.Settings.Channel is not SecurityHubChannel && (channel.Settings.When & (NotificationOccasions.CoverageLost | NotificationOccasions.EveryScan)) is not NotificationOccasions.None)
        .Select(channel =>
        {
            var dedupe = $"{channel.Id} failed-scan {claim.Account} {Figures.Date(DateOnly.FromDateTime(now.UtcDateTime))}";
            return Message(channel, dedupe, new()
            {
                Id = Id(dedupe),
                Kind = "failed-scan",
                Title = $"{claim.Account} could not be scanned",
                Time = now,
                Account = claim.Account,
                Scan = claim.Id,
                Url = links.Scan(claim.Id),
                Parts = [new() { Kind = "failed-scan", Title = "What is known of it is as old as its last scan", Count = 1, Entries = [new() { Title = Shortened.To(LongestProblem, Printable.Of(problem)) }] }],
            });
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

    private static OutboxMessage Message(ToldChannel channel, string dedupe, Notification notification) =>
        new(channel.Id, notification.Kind, dedupe, JsonSerializer.Serialize(notification, NotificationJson.Default.Notification));
}
