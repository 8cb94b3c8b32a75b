using Auditor.Configuration;
using Quartz;

namespace Auditor.Hosting.Scheduling;

/// <summary>The points in time at which every target is to be scanned once.</summary>
internal sealed class ScanPeriods
{
    private readonly CronExpression _cron;

    /// <summary>The periods of a schedule, in UTC.</summary>
    public ScanPeriods(CronSchedule schedule)
    {
        _cron = CronExpression.Parse(schedule.Text, CronFormat.Unix).WithTimeZone(TimeZoneInfo.Utc);
        Expression = _cron.CronExpressionString;
    }

    /// <summary>The schedule as Quartz writes it.</summary>
    public string Expression { get; }

    /// <summary>The latest of them that has come; null of a schedule that begins later.</summary>
    public DateTimeOffset? Latest(DateTimeOffset now) => _cron.GetPreviousValidTimeBefore(now.AddSeconds(1));

    /// <summary>The next of them; null where none is to come.</summary>
    public DateTimeOffset? Next(DateTimeOffset now) => _cron.GetNextValidTimeAfter(now);
}
