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

                    await delivery.DeliverDueAsync(stoppingToken);
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
    }

    [LoggerMessage(LogLevel.Error, "Notifications cannot be read from the store: {Problem}")]
    private partial void LogUnreachable(string problem);
}
