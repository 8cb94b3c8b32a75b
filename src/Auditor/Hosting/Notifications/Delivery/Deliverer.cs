using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Auditor.Hosting.Notifications.Delivery;

/// <summary>Delivers for as long as the hosted auditor runs.</summary>
internal sealed partial class Deliverer(OutboxDelivery delivery, WaiverWatch waivers, DeliverySettings settings, TimeProvider time, ILogger<Deliverer> logger) : BackgroundService
{
    private static readonly TimeSpan Watch = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        DateTimeOffset? watched = null;
        var underWay = new Dictionary<string, Task>(StringComparer.Ordinal);
        try
        {
            while (true)
            {
                try
                {
                    if (watched is not { } last || time.GetUtcNow() - last >= Watch)
                    {
                        await waivers.LookAsync(stoppingToken);
                        watched = time.GetUtcNow();
                    }

                    foreach (var channel in await delivery.DueAsync(stoppingToken))
                    {
                        // One that is slow is left to it, and keeps nobody else waiting.
                        if (underWay.GetValueOrDefault(channel, Task.CompletedTask) is { IsCompleted: true } ended)
                        {
                            await ended;
                            underWay[channel] = DeliverAsync(channel, stoppingToken);
                        }
                    }
                }
                catch (AuditException failure)
                {
                    // The store may be back the next time; nothing is lost meanwhile.
                    LogUnreachable(failure.Message);
                }

                await Task.Delay(settings.Poll, time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }

        await Task.WhenAll(underWay.Values);
    }

    private async Task DeliverAsync(string channel, CancellationToken cancellation)
    {
        try
        {
            await delivery.DeliverAsync(channel, cancellation);
        }
        catch (AuditException failure)
        {
            LogUnreachable(failure.Message);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
        }
        catch (Exception failure)
        {
            // A defect, of the auditor or of what it is built on, ends this turn of one channel and nothing else.
            LogDefect(failure, channel);
        }
    }

    [LoggerMessage(LogLevel.Error, "Notifications cannot be read from the store: {Problem}")]
    private partial void LogUnreachable(string problem);

    [LoggerMessage(LogLevel.Error, "Delivering to {Channel} ended by a defect")]
    private partial void LogDefect(Exception failure, string channel);
}
