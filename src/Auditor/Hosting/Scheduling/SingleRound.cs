using Auditor.Hosting.Notifications;
using Auditor.Hosting.Notifications.Delivery;
using Auditor.Hosting.Storage;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Auditor.Hosting.Scheduling;

/// <summary>All that a served auditor does in the course of time, once: for <c>--once</c>.</summary>
internal sealed partial class SingleRound(
    DueScans scans,
    WaiverWatch waivers,
    OutboxDelivery delivery,
    Retention retention,
    RetentionSettings kept,
    MeterProvider metrics,
    TracerProvider traces,
    TimeProvider time,
    ILogger<SingleRound> logger)
{
    // As long as the exporter waits for an answer: OTEL_EXPORTER_OTLP_TIMEOUT, usually ten seconds.
    private static int FlushMilliseconds => new OtlpExporterOptions().TimeoutMilliseconds;

    /// <summary>Scans what is due, tells people, and lets go of what has been kept long enough; each of it whatever became of the others.</summary>
    /// <exception cref="AuditException">Something of it could not be carried out.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var problems = new List<Problem>();
        try
        {
            await TryAsync("Scanning", () => scans.RunAsync(cancellation));
            await TryAsync("Looking for waivers that expire", () => waivers.LookAsync(cancellation));
            await TryAsync("Telling people", () => delivery.DeliverDueAsync(cancellation));
            await TryAsync("Letting go of what is past", () => retention.ApplyAsync(kept, time.GetUtcNow(), cancellation));
        }
        finally
        {
            metrics.ForceFlush(FlushMilliseconds);
            traces.ForceFlush(FlushMilliseconds);
        }

        if (problems.Count > 0)
        {
            throw new AuditException(problems);
        }

        async Task TryAsync(string step, Func<Task> act)
        {
            try
            {
                await act();
            }
            catch (AuditException failure)
            {
                problems.AddRange(failure.Problems);
            }
            catch (Exception failure) when (!cancellation.IsCancellationRequested)
            {
                problems.Add(new(ProblemKind.Access, $"a defect of the auditor: {failure.GetType().Name}; its log has more"));
                LogDefect(failure, step);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "{Step} ended by a defect")]
    private partial void LogDefect(Exception failure, string step);
}
