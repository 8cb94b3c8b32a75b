using System.Collections.Immutable;
using System.Text.Json;
using Auditor.Hosting.Notifications.Channels;
using Auditor.Hosting.Notifications.Messages;
using Auditor.Hosting.Storage.Delivery;
using Auditor.Hosting.Telemetry;
using Auditor.Reporting;
using Microsoft.Extensions.Logging;

namespace Auditor.Hosting.Notifications.Delivery;

/// <summary>Delivers what the store's outbox holds. Several instances may do so at once: each message is one's at a time.</summary>
internal sealed partial class OutboxDelivery(
    ToldChannels channels,
    IEnumerable<ISender> senders,
    Outbox outbox,
    DeliverySettings settings,
    RetrySchedule retries,
    HostMetrics metrics,
    TimeProvider time,
    ILogger<OutboxDelivery> logger)
{
    private const int LongestProblem = 500;

    private readonly Dictionary<string, ISender> _senders = senders.ToDictionary(sender => sender.Kind, StringComparer.Ordinal);

    /// <summary>Delivers everything that is due; what fails is due later. No channel waits for another.</summary>
    public async Task DeliverDueAsync(CancellationToken cancellation) =>
        await Task.WhenAll((await DueAsync(cancellation)).Select(channel => DeliverAsync(channel, cancellation)));

    /// <summary>The channels for which something is due.</summary>
    public async Task<ImmutableArray<string>> DueAsync(CancellationToken cancellation) => channels.All.IsEmpty ? [] : await outbox.DueAsync(cancellation);

    /// <summary>Delivers everything that is due for a channel, one after the other; until it fails too often, or its receiver asks to wait.</summary>
    public async Task DeliverAsync(string channel, CancellationToken cancellation)
    {
        while (await outbox.TakeAsync(settings.Instance, channel, settings.Batch, cancellation) is { IsEmpty: false } taken
            && await DeliverAsync(channel, taken, time.GetTimestamp(), cancellation))
        {
        }
    }

    // Whether the channel may be told more.
    private async Task<bool> DeliverAsync(string id, IReadOnlyList<OutboxRow> rows, long start, CancellationToken cancellation)
    {
        var (failures, waits) = (0, (DeliveryException?)null);
        foreach (var row in rows)
        {
            if (cancellation.IsCancellationRequested || time.GetElapsedTime(start) > settings.TurnDeadline)
            {
                // It may be somebody else's any moment.
                return false;
            }

            var failure = waits ?? await TryAsync(channels.Find(id), row, cancellation);
            await RecordAsync(row, failure);
            failures = failure is null ? 0 : failures + 1;
            waits = failure is { RetryAfter: not null } || failures >= settings.FailuresInRow ? failure : null;
        }

        if (waits is { RetryAfter: { } wait })
        {
            await outbox.PostponeAsync(id, time.GetUtcNow() + wait, CancellationToken.None);
        }

        return waits is null && !cancellation.IsCancellationRequested;
    }

    private async Task<DeliveryException?> TryAsync(ToldChannel? channel, OutboxRow row, CancellationToken stop)
    {
        if (channel is null)
        {
            // Another instance may have a newer configuration than this one.
            return new("policies.json has the channel no more") { IsRefused = true };
        }

        // Whoever is asked to end ends this first: else nobody would know whether it arrived, and it would be told again.
        using var deadline = new CancellationTokenSource(settings.AttemptDeadline, time);
        await using var hurry = stop.Register(() => deadline.CancelAfter(settings.LastAttemptDeadline));
        try
        {
            await _senders[channel.Settings.Channel.Kind].SendAsync(new(channel, row.Kind, Notifier.Id(row.Dedupe), row.Payload), deadline.Token);
            return null;
        }
        catch (DeliveryException failure)
        {
            return failure;
        }
        catch (JsonException)
        {
            // Another instance may be of a later version.
            return new("this version of the auditor cannot read the message") { IsRefused = true };
        }
        catch (OperationCanceledException)
        {
            return new(stop.IsCancellationRequested ? "no answer until the auditor ended" : $"no answer within {Figures.Duration(settings.AttemptDeadline)}");
        }
    }

    private async Task RecordAsync(OutboxRow row, DeliveryException? failure)
    {
        var name = channels.Find(row.Channel)?.Name ?? row.Channel;
        var kind = row.Channel.Split('-')[0];
        if (failure is null)
        {
            await outbox.DeliveredAsync(row, Rest(row), CancellationToken.None);
            metrics.NotificationEnds(kind, "delivered");
            LogDelivered(row.Id, name, row.Attempts);
            return;
        }

        var problem = Shortened.To(LongestProblem, Printable.Of(failure.Message));
        var next = retries.Next(row.Attempts, row.CreatedAt, time.GetUtcNow(), failure);
        await outbox.FailedAsync(row, problem, next, CancellationToken.None);
        metrics.NotificationEnds(kind, next is null ? "given-up" : "retried");
        if (next is { } when)
        {
            LogFailed(row.Id, name, row.Attempts, Figures.Timestamp(when), problem);
        }
        else
        {
            LogGivenUp(row.Id, name, row.Attempts, problem);
        }
    }

    // Pages show its title; what was told of findings need not be kept for that.
    private static string Rest(OutboxRow row)
    {
        try
        {
            return row.Kind != FindingImport.Kind && JsonSerializer.Deserialize(row.Payload, NotificationJson.Default.Notification) is { } notification
                ? JsonSerializer.Serialize(notification with { Parts = [] }, NotificationJson.Default.Notification)
                : "";
        }
        catch (JsonException)
        {
            // Another instance may be of a later version.
            return "";
        }
    }

    [LoggerMessage(LogLevel.Information, "Notification {Notification} was delivered to {Channel} at attempt {Attempt}")]
    private partial void LogDelivered(long notification, string channel, int attempt);

    [LoggerMessage(LogLevel.Warning, "Notification {Notification} did not reach {Channel} at attempt {Attempt}, and is tried again at {Next}: {Problem}")]
    private partial void LogFailed(long notification, string channel, int attempt, string next, string problem);

    [LoggerMessage(LogLevel.Error, "Notification {Notification} did not reach {Channel} in {Attempt} attempts, and is tried no more: {Problem}")]
    private partial void LogGivenUp(long notification, string channel, int attempt, string problem);
}
