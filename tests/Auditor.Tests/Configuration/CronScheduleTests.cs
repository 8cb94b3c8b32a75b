using Auditor.Configuration;

namespace Auditor.Tests.Configuration;

public sealed class CronScheduleTests
{
    [Fact]
    public void Numbers_steps_ranges_and_lists_are_read()
    {
        Assert.True(CronSchedule.TryParse("5,20-22 */6 1/10 * 1-5", out var schedule));

        Assert.Equal("5 20 21 22", Numbers(schedule.Minutes));
        Assert.Equal("0 6 12 18", Numbers(schedule.Hours));
        Assert.Equal("1 11 21 31", Numbers(schedule.DaysOfMonth));
        Assert.Equal("1 2 3 4 5 6 7 8 9 10 11 12", Numbers(schedule.Months));
        Assert.Equal("1 2 3 4 5", Numbers(schedule.DaysOfWeek));
    }

    [Fact]
    public void Seven_is_Sunday_as_zero_is()
    {
        Assert.True(CronSchedule.TryParse("0 0 * * 5-7", out var schedule));
        Assert.Equal("0 5 6", Numbers(schedule.DaysOfWeek));
    }

    [Theory]
    [InlineData("")]
    [InlineData("* * * *")]
    [InlineData("* * * * * *")]
    [InlineData("60 * * * *")]
    [InlineData("* 24 * * *")]
    [InlineData("* * 0 * *")]
    [InlineData("* * * 13 *")]
    [InlineData("* * * * 8")]
    [InlineData("*/0 * * * *")]
    [InlineData("5-1 * * * *")]
    [InlineData("1- * * * *")]
    [InlineData("-1 * * * *")]
    [InlineData(", * * * *")]
    [InlineData("a * * * *")]
    [InlineData("@daily")]
    public void Anything_else_is_not(string text) => Assert.False(CronSchedule.TryParse(text, out _));

    private static string Numbers(ulong set) => string.Join(' ', Enumerable.Range(0, 64).Where(number => (set & (1UL << number)) != 0));
}
