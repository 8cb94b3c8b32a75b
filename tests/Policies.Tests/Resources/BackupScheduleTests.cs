using Policies.Resources;

namespace Policies.Tests.Resources;

public sealed class BackupScheduleTests
{
    [Theory]
    [InlineData("cron(0 5 ? * * *)", 24)]
    [InlineData("cron(0 * * * ? *)", 1)]
    [InlineData("cron(0 0/12 * * ? *)", 12)]
    [InlineData("cron(0 1,3 * * ? *)", 22)]
    [InlineData("cron(0 5 ? * SAT *)", 7 * 24)]
    [InlineData("cron(0 5 ? * MON-FRI *)", 3 * 24)]
    [InlineData("cron(0 5 1 * ? *)", 31 * 24)]
    [InlineData("cron(0 5 31 * ? *)", 61 * 24)]
    [InlineData("cron(0 5 1 1 ? *)", 366 * 24)]
    [InlineData("rate(12 hours)", 12)]
    [InlineData("rate(1 day)", 24)]
    public void The_longest_interval_counts(string expression, int hours) => Assert.Equal(TimeSpan.FromHours(hours), BackupSchedule.Intervals(expression)?.Longest);

    [Theory]
    [InlineData("cron(0 5 ? * * *)", 24)]
    [InlineData("cron(0 1,3 * * ? *)", 2)]
    [InlineData("cron(0 5 ? * MON-FRI *)", 24)]
    [InlineData("cron(0 5 1 * ? *)", 28 * 24)]
    [InlineData("rate(12 hours)", 12)]
    public void The_shortest_interval_is_known_too(string expression, int hours) => Assert.Equal(TimeSpan.FromHours(hours), BackupSchedule.Intervals(expression)?.Shortest);

    [Theory]
    [InlineData("cron(0 5 L * ? *)")]
    [InlineData("cron(0 5 ? * * 2027)")]
    [InlineData("cron(0 25 ? * * *)")]
    [InlineData("cron(0 5 30 2 ? *)")]
    [InlineData("daily")]
    [InlineData("")]
    public void What_is_not_understood_has_none(string expression) => Assert.Null(BackupSchedule.Intervals(expression));
}
