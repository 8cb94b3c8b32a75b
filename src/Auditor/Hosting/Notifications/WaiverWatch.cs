using System.Collections.Immutable;
using System.Text.Json;
using Auditor.Configuration.Notifications;
using Auditor.Hosting.Notifications.Channels;
using Auditor.Hosting.Notifications.Messages;
using Auditor.Hosting.Storage.Delivery;
using Auditor.Hosting.Storage.Resources;
using Auditor.Reporting;

namespace Auditor.Hosting.Notifications;

/// <summary>Tells of waivers whose last day is near, and of those whose last day has passed; of each once for either. What is open then is told with the scan that finds it.</summary>
internal sealed class WaiverWatch(ToldChannels channels, WaiverStore waivers, Outbox outbox, NotificationLinks links, TimeProvider time)
{
    /// <summary>How many days before its last one a waiver is told of.</summary>
    public const int Days = 14;

    /// <summary>Looks for such waivers. Nothing is told twice, however often and by however many it is looked.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        ImmutableArray<ToldChannel> told = [.. channels.All.Where(channel => channel.Settings.Channel is not SecurityHubChannel && channel.Settings.When.HasFlag(NotificationOccasions.ExpiringWaivers))];
        if (told.IsEmpty)
        {
            return;
        }

        var now = time.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);

        // One in policies.json is one, in however many accounts it accepts something, and so are several that differ in nothing but the resource.
        var near = (await waivers.ExpiringAsync(today, Days, cancellation))
            .GroupBy(row => (row.Policy, row.Environment, row.Reason, row.Owner, row.Expires, row.Source))
            .Select(group => (Key: group.Key, Rows: group.ToImmutableArray()))
            .ToList();
        await outbox.AddAsync([.. told.SelectMany(channel => near.Where(one => Concerns(channel, one.Key.Environment)).Select(one => Message(channel, one.Rows)))], cancellation);

        OutboxMessage Message(ToldChannel channel, ImmutableArray<WaiverRow> rows)
        {
            var waiver = rows[0];
            var stage = waiver.Expires < today ? "expired" : "expiring";
            var identity = JsonSerializer.Serialize([waiver.Policy, waiver.Environment, waiver.Reason, waiver.Owner, waiver.Source], NotificationJson.Default.StringArray);
            var dedupe = $"{channel.Id} waiver {stage} {Figures.Date(waiver.Expires!.Value)} {Notifier.Id(identity)}";
            var notification = WaiverNotification.Of(Notifier.Id(dedupe), rows, now, links);
            return new(channel.Id, notification.Kind, dedupe, JsonSerializer.Serialize(notification, NotificationJson.Default.Notification));
        }
    }

    private static bool Concerns(ToldChannel channel, string environment) =>
        channel.Settings.Environments.IsEmpty || environment.Length == 0 || channel.Settings.Environments.Contains(environment, StringComparer.Ordinal);
}
