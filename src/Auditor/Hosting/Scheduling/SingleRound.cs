using Auditor.Hosting.Notifications;
using Auditor.Hosting.Notifications.Delivery;
using Auditor.Hosting.Storage;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Auditor.Hosting.Scheduling;

/// <summary>All that a served auditor does in the course of time, once: for <c>--once</c>.</summary>
internal sealed class SingleRound(DueScans scans, WaiverWatch waivers, OutboxDelivery delivery, Retention retention, RetentionSettings kept, MeterProvider metrics, TracerProvider traces, TimeProvider time)
{
    private const int FlushMilliseconds = 10_000;

    /// <summary>Scans what is due, tells people, and lets go of what has been kept long enough; the latter two whatever became of the first.</summary>
    /// <returns>The accounts that could not be scanned.</returns>
    /// <exception cref="AuditException">The accounts cannot be listed.</exception>
    public async Task<IReadOnlyCollection<string>> RunAsync(CancellationToken cancellation)
    {
        try
        {
            return await scans.RunAsync(cancellation);
        }
        finally
        {
            await waivers.LookAsync(cancellation);
            await delivery.DeliverDueAsync(cancellation);
            await retention.ApplyAsync(kept, time.GetUtcNow(), cancellation);
            metrics.ForceFlush(FlushMilliseconds);
            traces.ForceFlush(FlushMilliseconds);
        }
    }
}
