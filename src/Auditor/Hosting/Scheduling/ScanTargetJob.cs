using Auditor.Hosting.Scanning;
using Auditor.Hosting.Storage.Scans;
using Quartz;

namespace Auditor.Hosting.Scheduling;

/// <summary>Scans one target; there is one of these for each, kept in the store.</summary>
internal sealed class ScanTargetJob(TargetScanner scanner, ScanStore scans, ScanPeriods periods, TimeProvider time) : IJob
{
    /// <summary>The group of the jobs and of their triggers; the name is the account.</summary>
    public const string Group = "targets";

    /// <summary>The key under which a trigger says who asked for the scan.</summary>
    public const string RequestedBy = "requestedBy";

    // A dead instance's scan is free when its lease has ended.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var account = context.JobDetail.Key.Name;
        var requestedBy = context.MergedJobDataMap.TryGetValue(RequestedBy, out var who) ? who as string : null;
        if (requestedBy is not null)
        {
            await scanner.ScanAsync(account, period: null, ScanTrigger.Request, requestedBy, cancellationToken);
        }
        else if (periods.Latest(time.GetUtcNow()) is { } period)
        {
            await ScanAsync(account, period, cancellationToken);
        }
    }

    private async Task ScanAsync(string account, DateTimeOffset period, CancellationToken cancellation)
    {
        while (await scanner.ScanAsync(account, period, ScanTrigger.Schedule, requestedBy: null, cancellation) is ScanAttempt.NotDue
            && await scans.FindAsync(account, period, cancellation) is { State: ScanState.Running })
        {
            await Task.Delay(Patience, time, cancellation);
        }
    }
}
