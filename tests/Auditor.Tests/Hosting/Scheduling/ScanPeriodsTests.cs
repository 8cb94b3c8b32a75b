using System.Globalization;
using Auditor.Configuration;
using Auditor.Hosting.Scheduling;

namespace Auditor.Tests.Hosting.Scheduling;

public sealed class ScanPeriodsTests
{
    [Theory]
    [InlineData("0 */6 * * *", "2026-11-23T08:51:07Z", "2026-11-23T06:00:00Z", "2026-11-23T12:00:00Z")]
    [InlineData("0 */6 * * *", "2026-11-23T06:00:00Z", "2026-11-23T06:00:00Z", "2026-11-23T12:00:00Z")]
    [InlineData("0 */6 * * *", "2026-11-23T05:59:59Z", "2026-11-23T00:00:00Z", "2026-11-23T06:00:00Z")]
    [InlineData("30 2 * * 1-5", "2026-11-22T12:00:00Z", "2026-11-20T02:30:00Z", "2026-11-23T02:30:00Z")]
    [InlineData("0 3 * * 0", "2026-11-25T00:00:00Z", "2026-11-22T03:00:00Z", "2026-11-29T03:00:00Z")]
    [InlineData("0 3 * * 7", "2026-11-25T00:00:00Z", "2026-11-22T03:00:00Z", "2026-11-29T03:00:00Z")]
    [InlineData("0 0 1 * *", "2026-11-25T00:00:00Z", "2026-11-01T00:00:00Z", "2026-12-01T00:00:00Z")]
    [InlineData("15,45 1-3 29 2 *", "2026-11-25T00:00:00Z", "2024-02-29T03:45:00Z", "2028-02-29T01:15:00Z")]
    [InlineData("0 0 1 * 1", "2026-11-03T00:00:00Z", "2026-11-02T00:00:00Z", "2026-11-09T00:00:00Z")]
    public void Periods_are_those_of_the_cron_expression_in_utc(string cron, string now, string latest, string next)
    {
        Assert.True(CronSchedule.TryParse(cron, out var schedule));
        var periods = new ScanPeriods(schedule);

        Assert.Equal(Time(latest), periods.Latest(Time(now)));
        Assert.Equal(Time(next), periods.Next(Time(now)));
    }

    [Fact]
    public void The_latest_period_stays_the_same_until_the_next_begins()
    {
        Assert.True(CronSchedule.TryParse("*/7 * * * *", out var schedule));
        var periods = new ScanPeriods(schedule);
        var start = Time("2026-11-23T00:00:00Z");
        for (var second = 0; second < 7200; second += 13)
        {
            var now = start.AddSeconds(second);
            var latest = periods.Latest(now)!.Value;
            Assert.InRange(latest, now.AddHours(-1), now);
            Assert.Equal(0, latest.Minute % 7);
            Assert.True(periods.Next(latest) > now);
        }
    }

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
