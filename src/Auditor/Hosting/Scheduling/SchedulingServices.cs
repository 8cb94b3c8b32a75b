using Auditor.Accounts.Aws;
using Auditor.Hosting.Scanning;
using Auditor.Hosting.Storage.Databases;
using Auditor.Hosting.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Auditor.Hosting.Scheduling;

/// <summary>Adds what starts scans.</summary>
internal static class SchedulingServices
{
    // Beside the store, which it must not keep waiting.
    private const string File = "schedule.db";

    private static readonly TimeSpan CheckIn = TimeSpan.FromSeconds(5);

    public static IServiceCollection AddScheduling(this IServiceCollection services, HostSettings settings)
    {
        services.AddSingleton(new ScanPeriods(settings.Schedule))
            .AddSingleton(settings.Retention)
            .AddSingleton(provider => new AwsClientSettings { Observer = provider.GetRequiredService<HostMetrics>().CallEnds })
            .AddSingleton<TargetDirectory>()
            .AddSingleton<TargetScanner>()
            .AddSingleton<TargetListing>()
            .AddSingleton<DueScans>()
            .AddSingleton<SingleRound>()
            .AddSingleton<TargetSchedule>()
            .AddSingleton<ScanRequests>();
        if (settings.IsOnce)
        {
            return services;
        }

        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler => (scheduler.InstanceName, scheduler.InstanceId, scheduler.ShutdownJobInterruption) = (Tool.Name, settings.Instance, ShutdownJobInterruption.Always));
            quartz.UseDefaultThreadPool(settings.ScansAtOnce);
            quartz.UsePersistentStore(store =>
            {
                if (settings.Store is { } connection)
                {
                    store.UsePostgres(Npgsql.NpgsqlFactory.Instance, PostgresDatabase.Complete(connection).ToString());
                    store.UseClustering(cluster => (cluster.CheckinInterval, cluster.CheckinMisfireThreshold) = (CheckIn, 2 * CheckIn));
                }
                else
                {
                    var file = Path.Combine(settings.Data, File);
                    OwnFiles.Make(file);
                    store.UseSqlite(Microsoft.Data.Sqlite.SqliteFactory.Instance, $"Data Source={file}");
                }

                store.ProvisionSchema();
                store.ConfigureStore(options => (options.StoreJobDataAsStrings, options.RecoverFiringsCancelledByShutdown) = (true, true));
            });
            quartz.AddJobLogScope();
            quartz.AddJobType<ScanTargetJob>();
            quartz.ScheduleJob<FindTargetsJob>(
                trigger => trigger.WithIdentity(FindTargetsJob.Name).StartNow().WithSimpleSchedule(simple => simple.WithInterval(TimeSpan.FromHours(1)).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.IgnoreMisfires)),
                job => job.WithIdentity(FindTargetsJob.Name));
            quartz.ScheduleJob<RetentionJob>(
                trigger => trigger.WithIdentity("retention").WithCronSchedule("0 17 3 * * ?", cron => cron.InTimeZone(TimeZoneInfo.Utc)),
                job => job.WithIdentity("retention"));
        });
        return services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }
}
