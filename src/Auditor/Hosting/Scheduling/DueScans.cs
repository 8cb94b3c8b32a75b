using System.Collections.Concurrent;
using Auditor.Hosting.Scanning;
using Auditor.Hosting.Storage.Scans;

namespace Auditor.Hosting.Scheduling;

/// <summary>Scans what is due, once, without a schedule of its own: for <c>--once</c>.</summary>
internal sealed class DueScans(TargetListing targets, TargetScanner scanner, ScanStore scans, ScanPeriods periods, HostSettings settings, TimeProvider time)
{
    /// <summary>Scans every target whose latest period is not scanned.</summary>
    /// <returns>The accounts that could not be scanned.</returns>
    /// <exception cref="AuditException">The accounts cannot be listed.</exception>
    public async Task<IReadOnlyCollection<string>> RunAsync(CancellationToken cancellation)
    {
        var accounts = await targets.RefreshAsync(cancellation);
        if (periods.Latest(time.GetUtcNow()) is not { } period)
        {
            return [];
        }

        var failed = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(accounts, new ParallelOptions { MaxDegreeOfParallelism = settings.ScansAtOnce, CancellationToken = cancellation }, async (account, cancellation) =>
        {
            // What has failed too often in its period is not tried again, and is no success.
            var attempt = await scanner.ScanAsync(account, period, ScanTrigger.Once, requestedBy: null, cancellation);
            if (attempt is ScanAttempt.Failed || (attempt is ScanAttempt.NotDue && await scans.FindAsync(account, period, cancellation) is { State: ScanState.Failed }))
            {
                failed.Add(account);
            }
        });
        return failed;
    }
}
