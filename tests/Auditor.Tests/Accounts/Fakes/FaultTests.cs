using FakeAws.Faults;
using FakeAws.Proxy;
using FakeAws.Scale;

namespace Auditor.Tests.Accounts.Fakes;

/// <summary>The proxy's faults, before an AWS in memory.</summary>
public sealed class FaultTests : IAsyncLifetime
{
    private ScaleServer _aws = null!;
    private AwsProxy _proxy = null!;

    public async ValueTask InitializeAsync()
    {
        _aws = await new ScaleAws(2).ServeAsync();
        _proxy = await AwsProxy.StartAsync(_aws.Endpoint);
    }

    public async ValueTask DisposeAsync()
    {
        await _proxy.DisposeAsync();
        await _aws.DisposeAsync();
    }

    [Theory]
    [InlineData("ec2:DescribeVpcs", 403, "<Code>UnauthorizedOperation</Code>")]
    [InlineData("rds:DescribeDBInstances", 403, "<Code>AccessDenied</Code>")]
    [InlineData("kms:ListKeys", 400, "\"__type\":\"AccessDeniedException\"")]
    [InlineData("cloudfront:ListDistributions", 403, "<Code>AccessDenied</Code>")]
    [InlineData("s3:ListBuckets", 403, "<Code>AccessDenied</Code>")]
    public async Task A_denial_is_worded_as_the_service_words_it(string call, int status, string words)
    {
        _proxy.Faults.Add(FaultRule.For(call, new Fault.Denied()));
        using var response = await CallAsync(call);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains(words, await TextAsync(response), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ec2:DescribeVpcs", 503, "RequestLimitExceeded")]
    [InlineData("rds:DescribeDBInstances", 400, "Throttling")]
    [InlineData("kms:ListKeys", 400, "ThrottlingException")]
    [InlineData("s3:ListBuckets", 503, "SlowDown")]
    public async Task A_throttle_has_the_code_of_the_service(string call, int status, string code)
    {
        _proxy.Faults.Add(FaultRule.For(call, new Fault.Throttled()));
        using var response = await CallAsync(call);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains(code, await TextAsync(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_share_of_calls_is_the_same_ones_whenever_the_seed_is()
    {
        var first = await ThrottledAsync(seed: 7);
        var again = await ThrottledAsync(seed: 7);
        var other = await ThrottledAsync(seed: 8);

        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
        Assert.InRange(first.Count(isThrottled => isThrottled), 20, 60);
    }

    [Fact]
    public async Task A_call_that_is_tried_again_is_let_through_after_the_attempts_of_the_rule()
    {
        _proxy.Faults.Add(FaultRule.For("kms:ListKeys", new Fault.Throttled()) with { Attempts = 2 });
        var statuses = new List<int>();
        for (var attempt = 0; attempt < 3; attempt++)
        {
            using var response = await CallAsync("kms:ListKeys");
            statuses.Add((int)response.StatusCode);
        }

        Assert.Equal([400, 400, 200], statuses);
    }

    [Fact]
    public async Task A_rule_for_one_region_leaves_the_others_alone()
    {
        _proxy.Faults.Add(FaultRule.For("kms:*", new Fault.Denied()) with { Region = "eu-west-1" });
        using var there = new UnsignedAws(_proxy.Endpoint, region: "eu-west-1");
        using var denied = await there.JsonAsync("kms", "TrentService.ListKeys", "{}");
        using var allowed = await CallAsync("kms:ListKeys");

        Assert.Equal(400, (int)denied.StatusCode);
        Assert.Equal(200, (int)allowed.StatusCode);
    }

    [Fact]
    public async Task A_page_of_HTML_has_status_200_and_no_request_id()
    {
        _proxy.Faults.Add(FaultRule.For("ec2:*", new Fault.HtmlPage()));
        using var response = await CallAsync("ec2:DescribeVpcs");

        Assert.Equal(200, (int)response.StatusCode);
        Assert.False(response.Headers.Contains("x-amzn-RequestId"));
        Assert.StartsWith("<!DOCTYPE html>", await TextAsync(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_truncated_answer_is_half_of_the_right_one()
    {
        using var whole = await CallAsync("kms:ListKeys");
        _proxy.Faults.Add(FaultRule.For("kms:*", new Fault.TruncatedBody()));
        using var half = await CallAsync("kms:ListKeys");

        var text = await TextAsync(whole);
        Assert.Equal(text[..(text.Length / 2)], await TextAsync(half));
    }

    [Fact]
    public async Task A_reset_gives_no_answer()
    {
        _proxy.Faults.Add(FaultRule.For("kms:*", new Fault.ConnectionReset()));
        await Assert.ThrowsAsync<HttpRequestException>(() => CallAsync("kms:ListKeys"));
    }

    [Fact]
    public async Task Calls_are_counted_by_account_and_region()
    {
        using var there = new UnsignedAws(_proxy.Endpoint, region: "eu-west-1");
        using var first = await CallAsync("kms:ListKeys");
        using var second = await CallAsync("kms:ListKeys");
        using var third = await there.JsonAsync("kms", "TrentService.ListKeys", "{}");

        Assert.Equal(3, _proxy.Calls.Count("kms:ListKeys"));
        Assert.Equal(1, _proxy.Calls.Count("kms:*", region: "eu-west-1"));
        Assert.Equal(3, _proxy.Calls.Count("*", account: "100000000000"));
        Assert.Equal(3, _proxy.Calls.Total);
    }

    private async Task<List<bool>> ThrottledAsync(int seed)
    {
        _proxy.Faults.Clear();
        _proxy.Faults.Add(FaultRule.For("kms:DescribeKey", new Fault.Throttled()) with { Share = 0.2, Seed = seed });
        using var aws = new UnsignedAws(_proxy.Endpoint);
        var throttled = new List<bool>();
        for (var index = 0; index < 200; index++)
        {
            using var response = await aws.JsonAsync("kms", "TrentService.DescribeKey", $$"""{"KeyId":"key-{{index}}"}""");
            throttled.Add((int)response.StatusCode == 400);
        }

        return throttled;
    }

    private async Task<HttpResponseMessage> CallAsync(string call)
    {
        using var aws = new UnsignedAws(_proxy.Endpoint);
        return await (call switch
        {
            "ec2:DescribeVpcs" => aws.QueryAsync("ec2", "2016-11-15", "DescribeVpcs"),
            "rds:DescribeDBInstances" => aws.QueryAsync("rds", "2014-10-31", "DescribeDBInstances"),
            "kms:ListKeys" => aws.JsonAsync("kms", "TrentService.ListKeys", "{}"),
            "cloudfront:ListDistributions" => aws.GetAsync("cloudfront", "/2020-05-31/distribution"),
            _ => aws.GetAsync("s3", "/"),
        });
    }

    private static Task<string> TextAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
