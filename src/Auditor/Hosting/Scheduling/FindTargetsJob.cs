using Microsoft.Extensions.Logging;
using Quartz;

namespace Auditor.Hosting.Scheduling;

/// <summary>Looks which accounts there are, gives each its job, and has those scanned that are due.</summary>
[DisallowConcurrentExecution]
internal sealed partial class FindTargetsJob(TargetListing targets, TargetSchedule schedule, HostState state, ILogger<FindTargetsJob> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var accounts = await targets.RefreshAsync(cancellationToken);
            state.TargetsProblem = null;
            await schedule.SetAsync(context.Scheduler, accounts, cancellationToken);
        }
        catch (AuditException failure)
        {
            // What was found before goes on to be scanned.
            state.TargetsProblem = failure.Message;
            LogNotFound(failure.Message);
        }
    }

    [LoggerMessage(LogLevel.Error, "The accounts to scan could not be listed: {Problem}")]
    private partial void LogNotFound(string problem);
}
