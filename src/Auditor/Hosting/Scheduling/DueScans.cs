using System.Collections.Concurrent;
using Auditor.Hosting.Scanning;
using Auditor.Hosting.Storage.Resources;
using Auditor.Hosting.Storage.Scans;

namespace Auditor.Hosting.Scheduling;

/// <summary>Scans what is due, once, without a schedule of its own: for <c>--once</c>.</summary>
internal sealed class DueScans(TargetDirectory directory, TargetStore targets, TargetScanner scanner, ScanPeriods periods, TimeProvider time)
{
    /// <summary>How many targets are scanned at once.</summary>
    public const int AtOnce = 4;

    /// <summary>Scans every target whose latest period is not scanned.</summary>
    /// <returns>The accounts that could not be scanned.</returns>
    public async Task<IReadOnlyCollection<string>> RunAsync(CancellationToken cancellation)
    {
        var found = await directory.FindAsync(cancellation);
        await targets.SetAsync([.. found.Targets.Select(target => new FoundTarget(target.Account))], time.GetUtcNow(), cancellation);
        if (periods.Latest(time.GetUtcNow()) is not { } period)
        {
            return [];
        }

        var failed = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(found.Targets, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (target, cancellation) =>
        {
            if (await scanner.ScanAsync(target.Account, period, ScanTrigger.Once, requestedBy: null, cancellation) is ScanAttempt.Failed)
            {
                failed.Add(target.Account);
            }
        });
        return failed;
    }
}
