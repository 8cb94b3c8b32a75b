using System.Text.Json.Nodes;
using Amazon.Runtime;
using Auditor.Accounts.Aws;
using Reply = Auditor.Tests.Accounts.Aws.ScriptedServer.Reply;

namespace Auditor.Tests.Accounts.Aws;

/// <summary>What goes wrong on the way is told apart, and never taken for an answer.</summary>
public sealed class AwsClientTests
{
    private const string Page = "<!DOCTYPE html><html><body>Please sign in</body></html>";

    private static readonly AwsCall Recorders = TestApis.Config.Call("DescribeConfigurationRecorders");

    [Fact]
    public async Task A_throttled_call_is_repeated()
    {
        var outcomes = new List<AwsCallOutcome>();
        using var server = new ScriptedServer(Reply.Aws(400, """{"__type": "ThrottlingException", "message": "Rate exceeded"}"""), Reply.Aws(200, """{"ConfigurationRecorders": []}"""));
        using var settings = new AwsClientSettings { Endpoint = server.Endpoint, Observer = outcomes.Add };

        var answer = await CallAsync(settings, Recorders);

        Assert.Empty(answer["ConfigurationRecorders"]!.AsArray());
        Assert.Equal(2, server.Requests.Count);
        var outcome = Assert.Single(outcomes);
        Assert.Equal((2, null, "123456789012"), (outcome.Attempts, outcome.Failure, outcome.Account));
    }

    [Theory]
    [InlineData("ThrottlingException")]
    [InlineData("RequestLimitExceeded")]
    [InlineData("TooManyRequestsException")]
    [InlineData("SlowDown")]
    public async Task A_call_that_stays_throttled_says_so(string code)
    {
        var failure = await FailureOf(Recorders, Reply.Aws(400, $$"""{"__type": "{{code}}", "message": "Rate exceeded"}"""));

        Assert.Equal((AwsFailure.Throttled, code), (failure.Kind, failure.Code));
        Assert.Equal($"config:DescribeConfigurationRecorders was throttled in 123456789012/eu-west-1: {code}: Rate exceeded", failure.Message);
    }

    [Fact]
    public async Task The_deadline_of_a_call_that_is_throttled_all_the_time_says_that_it_was_throttled()
    {
        var time = new ManualTime();
        using var server = new ScriptedServer(Reply.Aws(400, """{"__type": "ThrottlingException"}"""));
        using var settings = new AwsClientSettings { Endpoint = server.Endpoint, Retries = 1000, Time = time };

        var call = CallAsync(settings, Recorders);
        await server.WaitAsync(requests: 2);
        time.Advance(settings.CallDeadline);

        var failure = await Assert.ThrowsAsync<AwsCallException>(() => call);

        Assert.Equal((AwsFailure.Throttled, "ThrottlingException"), (failure.Kind, failure.Code));
    }

    [Fact]
    public async Task A_body_that_hangs_times_out()
    {
        using var server = new ScriptedServer(Reply.Aws(200, """{"ConfigurationRecorders": []}""") with { Hangs = true });
        using var settings = new AwsClientSettings { Endpoint = server.Endpoint, Retries = 0, AttemptDeadline = TimeSpan.FromMilliseconds(200) };

        var failure = await Assert.ThrowsAsync<AwsCallException>(() => CallAsync(settings, Recorders));

        Assert.Equal((AwsFailure.TimedOut, "Timeout"), (failure.Kind, failure.Code));
        Assert.Contains("timed out in 123456789012/eu-west-1: Timeout: no whole answer within 0.2 s", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_hangs_once_is_asked_for_again()
    {
        var time = new ManualTime();
        var whole = Reply.Aws(200, """{"ConfigurationRecorders": []}""");
        using var server = new ScriptedServer(whole with { Hangs = true }, whole);
        using var settings = new AwsClientSettings { Endpoint = server.Endpoint, Time = time };

        var call = CallAsync(settings, Recorders);
        await server.WaitAsync(requests: 1);
        time.Advance(settings.AttemptDeadline);

        var answer = await call;

        Assert.Empty(answer["ConfigurationRecorders"]!.AsArray());
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task The_deadline_of_the_call_holds_for_bodies_too()
    {
        using var server = new ScriptedServer(Reply.Aws(200, """{"ConfigurationRecorders": []}""") with { Hangs = true });
        using var settings = new AwsClientSettings { Endpoint = server.Endpoint, CallDeadline = TimeSpan.FromMilliseconds(200) };

        var failure = await Assert.ThrowsAsync<AwsCallException>(() => CallAsync(settings, Recorders));

        Assert.Equal((AwsFailure.TimedOut, "Deadline"), (failure.Kind, failure.Code));
    }

    [Fact]
    public async Task Ec2_has_the_same_deadlines()
    {
        using var server = new ScriptedServer(Reply.Aws(200, "<DescribeVpcsResponse><requestId>1</requestId></DescribeVpcsResponse>") with { Hangs = true });
        using var settings = new AwsClientSettings { Endpoint = server.Endpoint, Retries = 0, AttemptDeadline = TimeSpan.FromMilliseconds(200) };

        var failure = await Assert.ThrowsAsync<AwsCallException>(() => CallAsync(settings, TestApis.Ec2.Call("DescribeVpcs")));

        Assert.Equal(AwsFailure.TimedOut, failure.Kind);
    }

    [Fact]
    public async Task Whoever_stops_a_call_gets_no_failure_of_aws()
    {
        using var server = new ScriptedServer(Reply.Aws(200, """{"ConfigurationRecorders": []}""") with { Hangs = true });
        using var settings = new AwsClientSettings { Endpoint = server.Endpoint };
        using var client = new AwsClient("123456789012", new BasicAWSCredentials("test", "test"), settings);
        using var stop = new CancellationTokenSource();

        var call = client.CallAsync(Recorders, stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task A_page_with_status_200_is_no_answer_of_any_wire()
    {
        foreach (var call in new[] { Recorders, TestApis.Rds.Call("DescribeDBInstances"), TestApis.Ec2.Call("DescribeVpcs"), TestApis.BucketCall("GetBucketVersioning", "versioning", "b"), TestApis.Backup.Rest("ListBackupVaults", "GET /backup-vaults/") })
        {
            var plain = await FailureOf(call, new Reply(200, Page, "Content-Type: text/html"));
            var marked = await FailureOf(call, Reply.Aws(200, Page));
            var xhtml = await FailureOf(call, Reply.Aws(200, "<html><head/><body/></html>"));

            Assert.All([plain, marked, xhtml], failure => Assert.Equal(AwsFailure.Malformed, failure.Kind));
        }
    }

    [Fact]
    public async Task Nothing_or_half_of_it_is_no_answer_of_any_wire()
    {
        foreach (var call in new[] { Recorders, TestApis.Rds.Call("DescribeDBInstances"), TestApis.Ec2.Call("DescribeVpcs"), TestApis.BucketCall("GetBucketVersioning", "versioning", "b"), TestApis.Backup.Rest("ListBackupVaults", "GET /backup-vaults/") })
        {
            Assert.Equal(AwsFailure.Malformed, (await FailureOf(call, Reply.Aws(200, ""))).Kind);
            Assert.Equal(AwsFailure.Malformed, (await FailureOf(call, Reply.Aws(200, """{"ConfigurationRecorders": [{"name": "def"""))).Kind);
            Assert.Equal(AwsFailure.Malformed, (await FailureOf(call, Reply.Aws(200, "<DescribeDBInstancesResponse><DescribeDBInstancesResult><DBInst"))).Kind);
            Assert.Equal(AwsFailure.Malformed, (await FailureOf(call, Reply.Aws(200, "[]"))).Kind);
        }
    }

    [Fact]
    public async Task A_connection_that_is_reset_reaches_nobody()
    {
        var failure = await FailureOf(Recorders, new Reply(200, "") { Reset = true });

        Assert.Equal(AwsFailure.Unreachable, failure.Kind);
    }

    [Fact]
    public async Task Where_nobody_listens_nobody_is_reached()
    {
        using var settings = new AwsClientSettings { Endpoint = new Uri("http://127.0.0.1:1/"), Retries = 0 };

        var failure = await Assert.ThrowsAsync<AwsCallException>(() => CallAsync(settings, Recorders));

        Assert.Equal(AwsFailure.Unreachable, failure.Kind);
    }

    [Fact]
    public async Task A_refusal_without_a_body_or_with_a_proxys_page_is_a_denial()
    {
        foreach (var call in new[] { Recorders, TestApis.Rds.Call("DescribeDBInstances"), TestApis.Ec2.Call("DescribeVpcs"), TestApis.BucketCall("GetBucketVersioning", "versioning", "b") })
        {
            Assert.Equal(AwsFailure.Denied, (await FailureOf(call, Reply.Aws(403, ""))).Kind);
            Assert.Equal(AwsFailure.Denied, (await FailureOf(call, new Reply(403, Page))).Kind);
            Assert.EndsWith("was denied in 123456789012/eu-west-1: Http403", (await FailureOf(call, Reply.Aws(403, ""))).Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("AccessDeniedException")]
    [InlineData("com.amazon.coral.service#AccessDeniedException")]
    [InlineData("AccessDeniedException:http://internal.amazon.com/coral/com.amazon.coral.service/")]
    public async Task A_denial_is_known_by_its_code_however_it_is_qualified(string type)
    {
        var failure = await FailureOf(Recorders, Reply.Aws(400, $$"""{"__type": "{{type}}", "Message": "User: arn:aws:iam::123456789012:user/a is not authorized"}"""));

        Assert.Equal((AwsFailure.Denied, "AccessDeniedException"), (failure.Kind, failure.Code));
        Assert.Equal("config:DescribeConfigurationRecorders was denied in 123456789012/eu-west-1: AccessDeniedException: User: arn:aws:iam::123456789012:user/a is not authorized", failure.Message);
    }

    [Fact]
    public async Task Errors_in_xml_have_their_codes()
    {
        const string Query = """<ErrorResponse xmlns="http://rds.amazonaws.com/doc/2014-10-31/"><Error><Type>Sender</Type><Code>DBInstanceNotFound</Code><Message>No</Message></Error><RequestId>1</RequestId></ErrorResponse>""";
        const string Ec2 = "<Response><Errors><Error><Code>UnauthorizedOperation</Code><Message>You are not authorized</Message></Error></Errors><RequestID>1</RequestID></Response>";
        const string S3 = "<Error><Code>NoSuchTagSet</Code><Message>The TagSet does not exist</Message><BucketName>b</BucketName></Error>";

        var rds = await FailureOf(TestApis.Rds.Call("DescribeDBInstances"), Reply.Aws(404, Query));
        var ec2 = await FailureOf(TestApis.Ec2.Call("DescribeVpcs"), Reply.Aws(403, Ec2));
        var s3 = await FailureOf(TestApis.BucketCall("GetBucketTagging", "tagging", "b"), Reply.Aws(404, S3));

        Assert.Equal((AwsFailure.NotFound, "DBInstanceNotFound"), (rds.Kind, rds.Code));
        Assert.Equal((AwsFailure.Denied, "UnauthorizedOperation"), (ec2.Kind, ec2.Code));
        Assert.Equal((AwsFailure.NotFound, "NoSuchTagSet"), (s3.Kind, s3.Code));
    }

    [Theory]
    [InlineData(301, "PermanentRedirect", "", "x-amz-bucket-region: eu-central-1")]
    [InlineData(307, "TemporaryRedirect", "", "x-amz-bucket-region: eu-central-1")]
    [InlineData(400, "AuthorizationHeaderMalformed", "", "x-amz-bucket-region: eu-central-1")]
    [InlineData(400, "AuthorizationHeaderMalformed", "<Region>eu-central-1</Region>", "x-amz-id-2: 1")]
    public async Task A_bucket_in_another_region_is_asked_there(int status, string code, string more, string header)
    {
        using var server = new ScriptedServer(
            Reply.Aws(status, $"<Error><Code>{code}</Code><Message>elsewhere</Message>{more}</Error>", header, "Location: http://127.0.0.1:1/"),
            Reply.Aws(200, "<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>"));
        using var settings = new AwsClientSettings { Endpoint = server.Endpoint, Retries = 0 };

        var answer = await CallAsync(settings, TestApis.BucketCall("GetBucketVersioning", "versioning", "b"));

        Assert.Equal("Enabled", (string?)answer["Status"]);
        Assert.Collection(
            server.Requests,
            first => Assert.Contains("/eu-west-1/s3/aws4_request", first, StringComparison.Ordinal),
            second => Assert.Contains("/eu-central-1/s3/aws4_request", second, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_bucket_that_is_always_elsewhere_is_asked_twice_and_no_more()
    {
        using var server = new ScriptedServer(
            Reply.Aws(301, "<Error><Code>PermanentRedirect</Code></Error>", "x-amz-bucket-region: eu-central-1"),
            Reply.Aws(301, "<Error><Code>PermanentRedirect</Code></Error>", "x-amz-bucket-region: us-east-1"));
        using var settings = new AwsClientSettings { Endpoint = server.Endpoint, Retries = 0 };

        var failure = await Assert.ThrowsAsync<AwsCallException>(() => CallAsync(settings, TestApis.BucketCall("GetBucketVersioning", "versioning", "b")));

        Assert.Equal(AwsFailure.Malformed, failure.Kind);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_region_that_is_none_sends_no_signed_request_anywhere()
    {
        var failure = await FailureOf(
            TestApis.BucketCall("GetBucketVersioning", "versioning", "b"),
            Reply.Aws(301, "<Error><Code>PermanentRedirect</Code><Message>elsewhere</Message></Error>", "x-amz-bucket-region: evil.example/"));

        Assert.Equal((AwsFailure.Failed, "PermanentRedirect"), (failure.Kind, failure.Code));
    }

    private static async Task<AwsCallException> FailureOf(AwsCall call, Reply reply)
    {
        using var server = new ScriptedServer(reply);
        using var settings = new AwsClientSettings { Endpoint = server.Endpoint, Retries = 0 };
        return await Assert.ThrowsAsync<AwsCallException>(() => CallAsync(settings, call));
    }

    private static async Task<JsonObject> CallAsync(AwsClientSettings settings, AwsCall call)
    {
        using var client = new AwsClient("123456789012", new BasicAWSCredentials("test", "test"), settings);
        return await client.CallAsync(call, TestContext.Current.CancellationToken);
    }
}
