using System.Collections.Immutable;
using Auditor.Hosting.Storage.Scans;
using Quartz;

namespace Auditor.Hosting.Scheduling;

/// <summary>Keeps one job and its trigger for each target.</summary>
internal sealed class TargetSchedule(ScanPeriods periods, ScanStore scans, TimeProvider time)
{
    private const string Overdue = "overdue";

    /// <summary>Gives new targets a job, takes it from those that are gone, and has those scanned whose latest period is not.</summary>
    public async Task SetAsync(IScheduler scheduler, ImmutableArray<string> accounts, CancellationToken cancellation)
    {
        var known = await scheduler.GetJobKeys(GroupMatcher<JobKey>.GroupEquals(ScanTargetJob.Group), cancellation);
        var gone = known.Where(key => !accounts.Contains(key.Name, StringComparer.Ordinal)).ToList();
        await scheduler.DeleteJobs(gone, cancellation);
        foreach (var account in accounts)
        {
            await scheduler.AddJob(Job(account), AddJobOptions.Replacing, cancellation);
            await scheduler.ScheduleTrigger(Trigger(account), TriggerConflict.Replace, cancellation);
        }

        if (periods.Latest(time.GetUtcNow()) is { } latest)
        {
            foreach (var account in await scans.DueAsync(accounts, latest, cancellation))
            {
                await scheduler.ScheduleTrigger(Once(account, Overdue, requestedBy: null), TriggerConflict.Keep, cancellation);
            }
        }
    }

    /// <summary>Has a target scanned at once.</summary>
    public static async Task StartAsync(IScheduler scheduler, string account, string requestedBy, CancellationToken cancellation)
    {
        // An account that the store knows may have no job: none was listed since this schedule began.
        await scheduler.AddJob(Job(account), AddJobOptions.Replacing, cancellation);
        await scheduler.ScheduleTrigger(Once(account, "request", requestedBy), TriggerConflict.Keep, cancellation);
    }

    private static IJobDetail Job(string account) => JobBuilder.Create<ScanTargetJob>()
        .WithIdentity(account, ScanTargetJob.Group)
        .WithDescription($"Scans the account {account}")
        .StoreDurably()
        .RequestRecovery()
        .DisallowConcurrentExecution()
        .Build();

    private ITrigger Trigger(string account) => TriggerBuilder.Create()
        .ForJob(account, ScanTargetJob.Group)
        .WithIdentity(account, ScanTargetJob.Group)
        .WithCronSchedule(periods.Expression, cron => cron.InTimeZone(TimeZoneInfo.Utc).WithMisfireInstruction(CronTriggerMisfireInstruction.IgnoreMisfires))
        .Build();

    private static ITrigger Once(string account, string group, string? requestedBy)
    {
        // A thousand of them wait for their turn longer than Quartz calls late.
        var trigger = TriggerBuilder.Create().ForJob(account, ScanTargetJob.Group).WithIdentity(account, group).StartNow()
            .WithSimpleSchedule(simple => simple.WithMisfireInstruction(SimpleTriggerMisfireInstruction.IgnoreMisfires));
        return (requestedBy is null ? trigger : trigger.UsingJobData(ScanTargetJob.RequestedBy, requestedBy)).Build();
    }
}
