using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Amazon.Runtime;
using Auditor.Accounts.Aws;

namespace Auditor.Tests.Accounts.Aws;

/// <summary>Where requests go, how they are signed and what they hold, seen where the network would begin.</summary>
public sealed class EndpointTests
{
    [Theory]
    [InlineData("eu-west-1", "config.eu-west-1.amazonaws.com", "eu-west-1/config")]
    [InlineData("cn-north-1", "config.cn-north-1.amazonaws.com.cn", "cn-north-1/config")]
    [InlineData("us-gov-west-1", "config.us-gov-west-1.amazonaws.com", "us-gov-west-1/config")]
    [InlineData("eu-nowhere-9", "config.eu-nowhere-9.amazonaws.com", "eu-nowhere-9/config")]
    public async Task A_regional_api_is_called_and_signed_for_in_its_region(string region, string host, string scope)
    {
        var request = await SendAsync(TestApis.Config.Call("DescribeConfigurationRecorders", region: region));

        Assert.Equal(("https", host, "/"), (request.Uri.Scheme, request.Uri.Host, request.Uri.AbsolutePath));
        Assert.Contains($"/{scope}/aws4_request", request.Header("Authorization"), StringComparison.Ordinal);
        Assert.Equal("StarlingDoveService.DescribeConfigurationRecorders", request.Header("X-Amz-Target"));
        Assert.StartsWith("application/x-amz-json-1.1", request.Header("Content-Type"), StringComparison.Ordinal);
        Assert.Equal("{}", request.Body);
    }

    [Theory]
    [InlineData("eu-west-1", "iam.amazonaws.com", "us-east-1/iam")]
    [InlineData("cn-northwest-1", "iam.cn-north-1.amazonaws.com.cn", "cn-north-1/iam")]
    [InlineData("us-gov-east-1", "iam.us-gov.amazonaws.com", "us-gov-west-1/iam")]
    public async Task A_global_api_is_called_and_signed_for_as_its_partition_says(string region, string host, string scope)
    {
        var request = await SendAsync(TestApis.Iam.Call("ListRoles", new JsonObject { ["MaxItems"] = 1000 }, region), "<ListRolesResponse><ListRolesResult/></ListRolesResponse>");

        Assert.Equal(host, request.Uri.Host);
        Assert.Contains($"/{scope}/aws4_request", request.Header("Authorization"), StringComparison.Ordinal);
        Assert.Equal("Action=ListRoles&MaxItems=1000&Version=2010-05-08", request.Body);
    }

    [Fact]
    public async Task A_partition_without_an_api_is_told_at_once()
    {
        var failure = await Assert.ThrowsAsync<AwsCallException>(() => SendAsync(TestApis.CloudFront.Rest("ListDistributions", "GET /2020-05-31/distribution", region: "us-gov-west-1")));

        Assert.Equal((AwsFailure.NotFound, "NoEndpoint"), (failure.Kind, failure.Code));
    }

    [Fact]
    public async Task A_bucket_stands_in_the_path_and_its_setting_in_the_query()
    {
        var request = await SendAsync(TestApis.BucketCall("GetBucketEncryption", "encryption", "logs.example.org", "ServerSideEncryptionConfiguration"), "<ServerSideEncryptionConfiguration/>");

        Assert.Equal("https://s3.eu-west-1.amazonaws.com/logs.example.org?encryption", request.Uri.AbsoluteUri);
        Assert.Contains("/eu-west-1/s3/aws4_request", request.Header("Authorization"), StringComparison.Ordinal);
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", request.Header("X-Amz-Content-SHA256"));
    }

    [Fact]
    public async Task S3_control_has_a_host_per_account()
    {
        var request = await SendAsync(
            TestApis.S3Control.Rest(
                "GetPublicAccessBlock",
                "GET /v20180820/configuration/publicAccessBlock",
                new JsonObject { ["AccountId"] = "123456789012" },
                "PublicAccessBlockConfiguration",
                [("AccountId", "header:x-amz-account-id")]),
            "<PublicAccessBlockConfiguration/>");

        Assert.Equal("https://123456789012.s3-control.eu-west-1.amazonaws.com/v20180820/configuration/publicAccessBlock", request.Uri.AbsoluteUri);
        Assert.Equal("123456789012", request.Header("x-amz-account-id"));
        Assert.Contains("/eu-west-1/s3/aws4_request", request.Header("Authorization"), StringComparison.Ordinal);
        Assert.Contains("x-amz-account-id", request.Header("Authorization"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stands_in_a_path_is_escaped_once()
    {
        var request = await SendAsync(
            TestApis.Backup.Rest("ListTags", "GET /tags/{resourceArn}/", new JsonObject { ["ResourceArn"] = "arn:aws:backup:eu-west-1:123456789012:backup-plan:a b/c" }, parameters: [("ResourceArn", "uri:resourceArn")]),
            "{}");

        Assert.Equal("/tags/arn%3Aaws%3Abackup%3Aeu-west-1%3A123456789012%3Abackup-plan%3Aa%20b%2Fc/", request.Uri.AbsolutePath);
    }

    [Fact]
    public async Task Lists_in_a_form_are_numbered_and_objects_dotted()
    {
        var request = await SendAsync(
            TestApis.Rds.Call(
                "DescribeDBInstances",
                new JsonObject
                {
                    ["Filters"] = new JsonArray(new JsonObject { ["Name"] = "engine", ["Values"] = new JsonArray("mysql", "postgres") }),
                    ["IncludeShared"] = true,
                    ["Ids"] = new JsonArray("a"),
                    ["Absent"] = null,
                },
                form: ("Ids", "Ids.Id.N")),
            "<DescribeDBInstancesResponse><DescribeDBInstancesResult/></DescribeDBInstancesResponse>");

        Assert.Equal(
            "Action=DescribeDBInstances&Filters.member.1.Name=engine&Filters.member.1.Values.member.1=mysql&Filters.member.1.Values.member.2=postgres&Ids.Id.1=a&IncludeShared=true&Version=2014-10-31",
            request.Body);
    }

    [Fact]
    public async Task Ec2_is_called_and_signed_for_in_its_region()
    {
        var request = await SendAsync(
            TestApis.Ec2.Call("DescribeVpcs", Arguments("""{"MaxResults": 5, "Filters": [{"Name": "state", "Values": ["available"]}]}"""), "cn-north-1"),
            """<DescribeVpcsResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><requestId>1</requestId><vpcSet/></DescribeVpcsResponse>""");

        Assert.Equal("ec2.cn-north-1.amazonaws.com.cn", request.Uri.Host);
        Assert.Contains("/cn-north-1/ec2/aws4_request", request.Header("Authorization"), StringComparison.Ordinal);
        Assert.Contains("Filter.1.Name=state&Filter.1.Value.1=available", request.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/hostedzone/Z1")]
    [InlineData("Z1")]
    public async Task An_id_that_has_the_path_before_it_is_put_into_the_path_without(string id)
    {
        var request = await SendAsync(
            TestApis.Route53.Rest("ListResourceRecordSets", "GET /2013-04-01/hostedzone/{Id}/rrset", new() { ["HostedZoneId"] = id }, parameters: [("HostedZoneId", "uri:Id")]),
            "<ListResourceRecordSetsResponse/>");

        Assert.Equal("/2013-04-01/hostedzone/Z1/rrset", request.Uri.AbsolutePath);
    }

    [Fact]
    public async Task A_body_in_xml_has_the_apis_namespace()
    {
        var request = await SendAsync(
            TestApis.Route53.Rest(
                "ListTagsForResources",
                "POST /2013-04-01/tags/{ResourceType}",
                Arguments("""{"ResourceType": "hostedzone", "ResourceIds": ["Z1", "Z2"]}"""),
                parameters: [("ResourceType", "uri:ResourceType")],
                form: ("ResourceIds", "ResourceIds.ResourceId.N")),
            "<ListTagsForResourcesResponse/>");

        Assert.Equal(
            """<ListTagsForResourcesRequest xmlns="https://route53.amazonaws.com/doc/2013-04-01/"><ResourceIds><ResourceId>Z1</ResourceId><ResourceId>Z2</ResourceId></ResourceIds></ListTagsForResourcesRequest>""",
            request.Body);
    }

    [Fact]
    public async Task A_host_without_an_address_is_looked_for_once()
    {
        var outcomes = new List<AwsCallOutcome>();
        using var settings = new AwsClientSettings { Handler = new Network(() => throw new HttpRequestException("unknown", new SocketException((int)SocketError.HostNotFound))), Observer = outcomes.Add };
        using var client = new AwsClient("123456789012", new BasicAWSCredentials("test", "test"), settings);

        var failure = await Assert.ThrowsAsync<AwsCallException>(() => client.CallAsync(TestApis.Config.Call("DescribeConfigurationRecorders"), TestContext.Current.CancellationToken));

        Assert.Equal((AwsFailure.Unreachable, "NoSuchHost"), (failure.Kind, failure.Code));
        Assert.EndsWith("no host config.eu-west-1.amazonaws.com", failure.Message, StringComparison.Ordinal);
        Assert.Equal((1, failure), (Assert.Single(outcomes).Attempts, outcomes[0].Failure));
    }

    [Fact]
    public async Task An_answer_without_end_is_cut_off()
    {
        using var settings = new AwsClientSettings { Handler = new Network(() => new StreamContent(new Endless())), Retries = 0 };
        using var client = new AwsClient("123456789012", new BasicAWSCredentials("test", "test"), settings);

        var failure = await Assert.ThrowsAsync<AwsCallException>(() => client.CallAsync(TestApis.Config.Call("DescribeConfigurationRecorders"), TestContext.Current.CancellationToken));

        Assert.Equal((AwsFailure.Malformed, "TooLarge"), (failure.Kind, failure.Code));
    }

    private static JsonObject Arguments(string json) => JsonNode.Parse(json)!.AsObject();

    private static async Task<Sent> SendAsync(AwsCall call, string answer = "{}")
    {
        using var network = new Network(() => new StringContent(answer));
        using var settings = new AwsClientSettings { Handler = network, Retries = 0 };
        using var client = new AwsClient("123456789012", new BasicAWSCredentials("test", "test"), settings);
        await client.CallAsync(call, TestContext.Current.CancellationToken);
        return Assert.Single(network.Requests);
    }

    private sealed record Sent(Uri Uri, Dictionary<string, string> Headers, string Body)
    {
        public string Header(string name) => Headers.GetValueOrDefault(name, "");
    }

    private sealed class Network(Func<HttpContent> answer) : HttpMessageHandler
    {
        public List<Sent> Requests { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
            var headers = request.Headers.NonValidated.Concat(request.Content is null ? [] : request.Content.Headers.NonValidated)
                .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
            Requests.Add(new Sent(request.RequestUri!, headers, body));
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = answer(), Headers = { { "x-amzn-RequestId", "1" } } };
        }
    }

    private sealed class Endless : MemoryStream
    {
        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count)
        {
            Array.Fill(buffer, (byte)' ', offset, count);
            return count;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)' ');
            return ValueTask.FromResult(buffer.Length);
        }

        public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
        {
            var blank = Encoding.ASCII.GetBytes(new string(' ', 1 << 20));
            while (true)
                await destination.WriteAsync(blank, cancellationToken);
        }
    }
}
