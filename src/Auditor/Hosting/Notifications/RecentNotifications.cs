using System.Collections.Immutable;
using System.Text.Json;
using Auditor.Hosting.Notifications.Channels;
using Auditor.Hosting.Notifications.Messages;
using Auditor.Hosting.Storage.Delivery;

namespace Auditor.Hosting.Notifications;

/// <summary>What was told last, and what was not, for pages.</summary>
internal sealed class RecentNotifications(Outbox outbox, ToldChannels channels)
{
    /// <summary>The last messages, the latest first.</summary>
    public async Task<ImmutableArray<NotificationRow>> ListAsync(int most, CancellationToken cancellation) =>
        [.. (await outbox.RecentAsync(most, cancellation)).Select(row => new NotificationRow
        {
            Id = row.Id,
            Channel = channels.Find(row.Channel)?.Name ?? $"{row.Channel.Split('-')[0]} (no longer in policies.json)",
            Title = Title(row),
            State = row.DeliveredAt is not null ? NotificationState.Delivered : row.IsDead ? NotificationState.GivenUp : NotificationState.Waiting,
            CreatedAt = row.CreatedAt,
            DeliveredAt = row.DeliveredAt,
            NextAt = row.DeliveredAt is null && !row.IsDead ? row.DueAt : null,
            Attempts = row.Attempts,
            Problem = row.Problem,
        })];

    private static string Title(OutboxRow row)
    {
        if (row.Kind == FindingImport.Kind)
        {
            return "Findings for Security Hub";
        }

        try
        {
            return JsonSerializer.Deserialize(row.Payload, NotificationJson.Default.Notification)?.Title ?? row.Kind;
        }
        catch (JsonException)
        {
            // Another instance may be of a later version.
            return row.Kind;
        }
    }
}
