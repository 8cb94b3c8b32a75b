using System.Collections.Concurrent;
using Auditor.Hosting.Scanning;
using Auditor.Hosting.Storage.Scans;
using Microsoft.Extensions.Logging;

namespace Auditor.Hosting.Scheduling;

/// <summary>Scans what is due, once, without a schedule of its own: for <c>--once</c>.</summary>
internal sealed partial class DueScans(TargetListing targets, TargetScanner scanner, ScanStore scans, ScanPeriods periods, HostSettings settings, TimeProvider time, ILogger<DueScans> logger)
{
    /// <summary>Scans every target whose latest period is not scanned.</summary>
    /// <exception cref="AuditException">The accounts cannot be listed, or not all of them were scanned.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var accounts = await targets.RefreshAsync(cancellation);
        if (periods.Latest(time.GetUtcNow()) is not { } period)
        {
            return;
        }

        var failed = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(accounts, new ParallelOptions { MaxDegreeOfParallelism = settings.ScansAtOnce, CancellationToken = cancellation }, async (account, cancellation) =>
        {
            try
            {
                // What has failed too often in its period is not tried again, and is no success.
                var attempt = await scanner.ScanAsync(account, period, ScanTrigger.Once, requestedBy: null, cancellation);
                if (attempt is ScanAttempt.Failed || (attempt is ScanAttempt.NotDue && await scans.FindAsync(account, period, cancellation) is { State: ScanState.Failed }))
                {
                    failed.Add(account);
                }
            }
            catch (AuditException failure)
            {
                // The store may answer the next one again.
                failed.Add(account);
                LogFailed(account, failure.Message);
            }
        });
        if (!failed.IsEmpty)
        {
            throw new AuditException(ProblemKind.Access, $"not scanned: {string.Join(", ", failed.Order(StringComparer.Ordinal))}");
        }
    }

    [LoggerMessage(LogLevel.Error, "The scan of {Target} could not be begun, or its end not be stored: {Problem}")]
    private partial void LogFailed(string target, string problem);
}
