using Auditor.Hosting.Notifications.Delivery;

namespace Auditor.Tests.Hosting.Notifications;

public sealed class RetryScheduleTests
{
    private static readonly DateTimeOffset Now = ToldStore.Start;

    [Theory]
    [InlineData(1, false, null, 7.5)]
    [InlineData(2, false, null, 15)]
    [InlineData(5, false, null, 120)]
    [InlineData(100, false, null, 2700)]
    [InlineData(1, false, 600, 600)]
    [InlineData(1, false, 2, 7.5)]
    [InlineData(1, true, null, 675)]
    public void Each_failure_makes_for_twice_the_patience_and_a_receiver_may_ask_for_more(int attempts, bool isRefused, int? asked, double seconds) =>
        Assert.Equal(Now.AddSeconds(seconds), Schedule(0.5).Next(attempts, Now, Now, new("x") { IsRefused = isRefused, RetryAfter = asked is { } wait ? TimeSpan.FromSeconds(wait) : null }));

    [Fact]
    public void Chance_spreads_what_comes_again() => Assert.Equal(
        [Now.AddSeconds(20), Now.AddSeconds(40)],
        new[] { 0.0, 1.0 }.Select(random => Schedule(random).Next(3, Now, Now, new("x"))!.Value));

    [Fact]
    public void After_three_days_nobody_tries_any_more()
    {
        Assert.NotNull(Schedule(0).Next(50, Now.AddDays(-2.9), Now, new("x")));
        Assert.Null(Schedule(0).Next(50, Now.AddDays(-3), Now, new("x")));
    }

    private static RetrySchedule Schedule(double random) => new(new() { Instance = "here" }, () => random);
}
