using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Auditor.Hosting.Notifications.Delivery;

/// <summary>Delivers for as long as the hosted auditor runs.</summary>
internal sealed partial class Deliverer(OutboxDelivery delivery, WaiverWatch waivers, DeliverySettings settings, TimeProvider time, ILogger<Deliverer> logger) : BackgroundService
{
    private static readonly TimeSpan Watch = TimeSpan.FromHours(1);

    private readonly Dictionary<string, Task> _underWay = new(StringComparer.Ordinal);
    private DateTimeOffset? _watched;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await TryAsync("everybody", LookAsync, stoppingToken);
                await Task.Delay(settings.Poll, time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }

        await Task.WhenAll(_underWay.Values);
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        if (_watched is not { } last || time.GetUtcNow() - last >= Watch)
        {
            await waivers.LookAsync(cancellation);
            _watched = time.GetUtcNow();
        }

        foreach (var channel in await delivery.DueAsync(cancellation))
        {
            // One that is slow is left to it, and keeps nobody else waiting.
            if (_underWay.GetValueOrDefault(channel, Task.CompletedTask).IsCompleted)
            {
                _underWay[channel] = TryAsync(channel, cancellation => delivery.DeliverAsync(channel, cancellation), cancellation);
            }
        }
    }

    private async Task TryAsync(string whom, Func<CancellationToken, Task> act, CancellationToken cancellation)
    {
        try
        {
            await act(cancellation);
        }
        catch (AuditException failure)
        {
            // The store may be back the next time; nothing is lost meanwhile.
            LogUnreachable(failure.Message);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
        }
        catch (Exception failure)
        {
            // A defect, of the auditor or of what it is built on, ends this turn and nothing else.
            LogDefect(failure, whom);
        }
    }

    [LoggerMessage(LogLevel.Error, "Notifications cannot be read from the store: {Problem}")]
    private partial void LogUnreachable(string problem);

    [LoggerMessage(LogLevel.Error, "Telling {Channel} ended by a defect")]
    private partial void LogDefect(Exception failure, string channel);
}
