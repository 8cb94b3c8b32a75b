using Auditor.Hosting.Notifications;
using Auditor.Hosting.Storage.Scans;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Auditor.Hosting.Scheduling;

/// <summary>Looks which accounts there are, gives each its job, and has those scanned that are due.</summary>
[DisallowConcurrentExecution]
internal sealed partial class FindTargetsJob(TargetListing targets, ScanStore scans, Notifier notifier, TargetSchedule schedule, TimeProvider time, ILogger<FindTargetsJob> logger) : IJob
{
    /// <summary>The name of the job and of its trigger.</summary>
    public const string Name = "find-targets";

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await scans.AbandonAsync(isOnly: false, notifier.ComposeFailure, cancellationToken);
            var accounts = await targets.RefreshAsync(cancellationToken);
            await schedule.SetAsync(context.Scheduler, accounts, cancellationToken);
        }
        catch (AuditException failure)
        {
            // What was found before goes on to be scanned.
            LogNotSet(failure.Message);
            if (cancellationToken.IsCancellationRequested)
            {
                return;
            }

            var again = TriggerBuilder.Create().ForJob(context.JobDetail.Key).WithIdentity($"{Name}-again").StartAt(time.GetUtcNow() + Pause).Build();
            await context.Scheduler.ScheduleTrigger(again, TriggerConflict.Replace, cancellationToken);
        }
    }

    [LoggerMessage(LogLevel.Error, "The accounts to scan could not be brought up to date: {Problem}")]
    private partial void LogNotSet(string problem);
}
