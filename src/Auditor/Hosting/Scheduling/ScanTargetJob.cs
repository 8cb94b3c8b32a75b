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
        var period = requestedBy is null ? periods.Latest(time.GetUtcNow()) : null;
        if (requestedBy is null && period is null)
        {
            return;
        }

        // Quartz has one job of a target at a time: a scan that is under way is that of an instance that died, of an earlier schedule, or of a command.
        while (true)
        {
            // Asked before: one that is given up in between is seen by the next attempt.
            var isRunning = await scans.IsRunningAsync(account, cancellationToken);
            if (await scanner.ScanAsync(account, period, requestedBy is null ? ScanTrigger.Schedule : ScanTrigger.Request, requestedBy, cancellationToken) is not ScanAttempt.NotDue || !isRunning)
            {
                return;
            }

            await Task.Delay(Patience, time, cancellationToken);
        }
    }
}
