using Auditor.Accounts.Aws;

namespace Auditor.Tests.Accounts.Aws;

public sealed class PaceTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public async Task Calls_begin_no_faster_than_the_rate()
    {
        using var pace = new Pace(new PaceLimit(Concurrent: 8, PerSecond: 2, Burst: 1), _time);
        using var first = await Enter(pace);
        var second = Enter(pace);
        var third = Enter(pace);
        Assert.False(second.IsCompleted);

        _time.Advance(TimeSpan.FromSeconds(0.5));
        using var turn = await second;
        Assert.False(third.IsCompleted);

        _time.Advance(TimeSpan.FromSeconds(0.5));
        (await third).Dispose();
    }

    [Fact]
    public async Task A_rest_allows_a_burst_and_no_more_however_long_it_was()
    {
        using var pace = new Pace(new PaceLimit(Concurrent: 8, PerSecond: 1, Burst: 3), _time);
        _time.Advance(TimeSpan.FromHours(1));

        foreach (var turn in new[] { await Enter(pace), await Enter(pace), await Enter(pace) })
            turn.Dispose();
        var fourth = Enter(pace);

        Assert.False(fourth.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));
        (await fourth).Dispose();
    }

    [Fact]
    public async Task No_more_calls_are_under_way_than_allowed_and_who_came_first_goes_first()
    {
        using var pace = new Pace(new PaceLimit(Concurrent: 2, PerSecond: 1000, Burst: 1000), _time);
        var first = await Enter(pace);
        using var second = await Enter(pace);
        var third = Enter(pace);
        var fourth = Enter(pace);
        Assert.False(third.IsCompleted);

        first.Dispose();
        using var turn = await third;

        Assert.False(fourth.IsCompleted);
        turn.Dispose();
        (await fourth).Dispose();
    }

    [Fact]
    public async Task A_turn_that_is_ended_twice_frees_one_place()
    {
        using var pace = new Pace(new PaceLimit(Concurrent: 1, PerSecond: 1000, Burst: 1000), _time);
        var first = await Enter(pace);
        first.Dispose();
        first.Dispose();

        using var second = await Enter(pace);

        Assert.False(Enter(pace).IsCompleted);
    }

    [Fact]
    public async Task A_retry_counts_against_the_rate_without_waiting_itself()
    {
        using var pace = new Pace(new PaceLimit(Concurrent: 8, PerSecond: 1, Burst: 1), _time);
        using var first = await Enter(pace);
        first.Repeat();
        var second = Enter(pace);

        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.False(second.IsCompleted);

        _time.Advance(TimeSpan.FromSeconds(1));
        (await second).Dispose();
    }

    [Fact]
    public async Task Who_gives_up_waiting_leaves_the_place_to_others()
    {
        using var pace = new Pace(new PaceLimit(Concurrent: 1, PerSecond: 1, Burst: 1), _time);
        (await Enter(pace)).Dispose();
        using var stop = new CancellationTokenSource();
        var second = pace.EnterAsync(stop.Token).AsTask();
        var third = Enter(pace);

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        // The place goes to the third on another thread, which only then sees how late it is.
        while (!third.IsCompleted)
        {
            await Task.Delay(1, TestContext.Current.CancellationToken);
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        (await third).Dispose();
    }

    [Fact]
    public void An_operation_that_aws_allows_less_often_has_a_limit_of_its_own()
    {
        var waf = TestApis.Config with { Name = "wafv2" };

        Assert.Equal("wafv2:ListResourcesForWebACL", PaceTable.Default.Find(waf.Call("ListResourcesForWebACL").Operation).Name);
        Assert.Equal("wafv2", PaceTable.Default.Find(waf.Call("ListWebACLs").Operation).Name);
        Assert.InRange(PaceTable.Default.Find(TestApis.Route53.Call("ListHostedZones").Operation).Limit.PerSecond, 1, 5);
        Assert.Equal("rds", PaceTable.Default.Find(TestApis.Rds.Call("DescribeDBInstances").Operation).Name);
    }

    private static Task<Pace.Turn> Enter(Pace pace) => pace.EnterAsync(TestContext.Current.CancellationToken).AsTask();
}
