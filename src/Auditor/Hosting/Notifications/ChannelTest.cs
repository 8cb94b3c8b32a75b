using System.Text.Json;
using Auditor.Hosting.Notifications.Channels;
using Auditor.Hosting.Notifications.Delivery;
using Auditor.Hosting.Notifications.Messages;

namespace Auditor.Hosting.Notifications;

/// <summary>Sends a message to every channel that only says that it arrives.</summary>
internal sealed class ChannelTest(ToldChannels channels, IEnumerable<ISender> senders, Notifier notifier, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Tries each channel, in the order of the configuration.</summary>
    /// <returns>The channel's name, and why it was not reached; null where it was.</returns>
    public async IAsyncEnumerable<(string Channel, string? Problem)> RunAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var channel in channels.All)
        {
            yield return (channel.Name, await TryAsync(channel, cancellation));
        }
    }

    private async Task<string?> TryAsync(ToldChannel channel, CancellationToken cancellation)
    {
        var test = notifier.Test(channel, time.GetUtcNow());
        using var deadline = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, deadline.Token);
        try
        {
            await senders.Single(sender => sender.Kind == channel.Settings.Channel.Kind)
                .SendAsync(new(channel, test.Kind, test.Id, JsonSerializer.Serialize(test, NotificationJson.Default.Notification)), either.Token);
            return null;
        }
        catch (DeliveryException failure)
        {
            return failure.Message;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return $"no answer within {Reporting.Figures.Duration(Patience)}";
        }
    }
}
