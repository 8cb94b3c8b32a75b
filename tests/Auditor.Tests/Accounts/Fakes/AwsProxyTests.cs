using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using FakeAws.ConfigService;
using FakeAws.Proxy;
using FakeAws.Seeding;

namespace Auditor.Tests.Accounts.Fakes;

/// <summary>The proxy before moto: what it passes on, what it answers itself, and what it puts back.</summary>
public sealed class AwsProxyTests(MotoServer moto) : IClassFixture<MotoServer>, IAsyncLifetime
{
    private const string Account = "123456789012";
    private const string Region = "us-east-1";

    private AwsProxy _proxy = null!;
    private UnsignedAws _aws = null!;

    public async ValueTask InitializeAsync()
    {
        moto.SkipIfAbsent();
        await moto.ResetAsync();
        _proxy = await AwsProxy.StartAsync(moto.Endpoint);
        _aws = new UnsignedAws(_proxy.Endpoint);
    }

    public async ValueTask DisposeAsync()
    {
        _aws?.Dispose();
        if (_proxy is not null)
        {
            await _proxy.DisposeAsync();
        }
    }

    [Fact]
    public async Task What_moto_knows_is_passed_on_as_it_is_whatever_the_path()
    {
        const string Path = "/a.bucket/a%20b/%C3%BC+1%2F2";
        using var bucket = await _aws.SendAsync("s3", HttpMethod.Put, "/a.bucket", null);
        using var put = await _aws.SendAsync("s3", HttpMethod.Put, Path, new ByteArrayContent(Encoding.UTF8.GetBytes("text")));
        using var got = await _aws.GetAsync("s3", Path);
        using var direct = new UnsignedAws(moto.Endpoint);
        using var same = await direct.GetAsync("s3", Path);

        Assert.Equal("text", await TextAsync(got));
        Assert.Equal("text", await TextAsync(same));
        Assert.Equal(1, _proxy.Calls.Count("s3:PutObject", Account, Region));
    }

    [Fact]
    public async Task Buckets_are_listed_by_page_with_their_regions()
    {
        using var first = await _aws.SendAsync("s3", HttpMethod.Put, "/one-bucket", null);
        using var second = await _aws.SendAsync("s3", HttpMethod.Put, "/two-bucket", null);
        using var page = await _aws.GetAsync("s3", "/?max-buckets=1");
        var list = await XmlAsync(page);
        Assert.Equal(["one-bucket"], Elements(list, "Name"));
        Assert.Equal([Region], Elements(list, "BucketRegion"));

        using var rest = await _aws.GetAsync("s3", $"/?max-buckets=1&continuation-token={Elements(list, "ContinuationToken").Single()}");
        var last = await XmlAsync(rest);
        Assert.Equal(["two-bucket"], Elements(last, "Name"));
        Assert.Empty(Elements(last, "ContinuationToken"));
    }

    [Fact]
    public async Task Resources_of_a_seeded_stack_are_listed_by_the_hundred()
    {
        _proxy.Add(Stack([.. Enumerable.Range(0, 150).Select(index => Resource($"Vpc{index}", "AWS::EC2::VPC", $"vpc-{index}"))]));
        using var stacks = await Stacks("DescribeStacks");
        Assert.Equal(["shop"], Elements(await XmlAsync(stacks), "StackName"));

        using var first = await Stacks("ListStackResources", ("StackName", "shop"));
        var page = await XmlAsync(first);
        Assert.Equal(100, Elements(page, "LogicalResourceId").Length);
        using var second = await Stacks("ListStackResources", ("StackName", "shop"), ("NextToken", Elements(page, "NextToken").Single()));
        Assert.Equal(50, Elements(await XmlAsync(second), "LogicalResourceId").Length);

        using var absent = await Stacks("GetTemplate", ("StackName", "other"));
        Assert.Equal(400, (int)absent.StatusCode);
    }

    [Fact]
    public async Task Policies_of_CloudFront_come_from_the_seeded_properties()
    {
        _proxy.Add(Stack(Resource("Headers", "AWS::CloudFront::ResponseHeadersPolicy", "policy-1", """
            {"ResponseHeadersPolicyConfig":{"Name":"headers","CustomHeadersConfig":{"Items":[{"Header":"Server","Value":"x","Override":true}]}}}
            """)));
        using var custom = await _aws.GetAsync("cloudfront", "/2020-05-31/response-headers-policy?Type=custom");
        var list = await XmlAsync(custom);
        Assert.Equal(["policy-1"], Elements(list, "Id"));
        Assert.Equal(["Server"], Elements(list, "Header"));
        Assert.Equal("1", Elements(list, "Quantity")[0]);

        using var managed = await _aws.GetAsync("cloudfront", "/2020-05-31/response-headers-policy?Type=managed");
        Assert.Contains("67f7725c-6f97-4210-82d7-5512b31e9d03", Elements(await XmlAsync(managed), "Id"), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Config_is_empty_until_a_recorder_is_there()
    {
        using var bucket = await _aws.SendAsync("s3", HttpMethod.Put, "/recorded-bucket", null);
        Assert.Empty(await SelectAsync("SELECT resourceId WHERE resourceType = 'AWS::S3::Bucket'"));

        _proxy.Config.Add(new ConfigRecorder(Account, Region));
        var row = Assert.Single(await SelectAsync("SELECT resourceId WHERE resourceType = 'AWS::S3::Bucket'"));
        Assert.Equal("""{"resourceId":"recorded-bucket"}""", row);
    }

    [Fact]
    public async Task Config_writes_numbers_with_a_point_and_tags_as_a_list()
    {
        _proxy.Config.Add(new ConfigRecorder(Account, Region));
        using var created = await _aws.QueryAsync("rds", "2014-10-31", "CreateDBInstance", ("DBInstanceIdentifier", "orders"), ("Engine", "postgres"), ("DBInstanceClass", "db.t4g.micro"), ("AllocatedStorage", "20"), ("MasterUsername", "orders"), ("MasterUserPassword", "not-a-secret"), ("Tags.Tag.1.Key", "team"), ("Tags.Tag.1.Value", "shop"));
        Assert.Equal(200, (int)created.StatusCode);

        var row = Assert.Single(await SelectAsync("SELECT resourceName, tags, configuration WHERE resourceType IN ('AWS::RDS::DBInstance', 'AWS::RDS::DBCluster') AND awsRegion = 'us-east-1'"));
        Assert.Contains("\"allocatedStorage\":20.0", row, StringComparison.Ordinal);
        Assert.Contains("""{"key":"team","value":"shop","tag":"team=shop"}""", row, StringComparison.Ordinal);
        Assert.Contains("\"dBInstanceIdentifier\":\"orders\"", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_is_paged_by_at_most_a_hundred_rows()
    {
        _proxy.Config.Add(new ConfigRecorder(Account, Region));
        var subnets = await SelectAsync("SELECT resourceId WHERE resourceType = 'AWS::EC2::Subnet'", limit: 2);
        Assert.Equal(6, subnets.Distinct(StringComparer.Ordinal).Count());

        using var tooMany = await _aws.JsonAsync("config", "StarlingDoveService.SelectResourceConfig", """{"Expression":"SELECT resourceId","Limit":101}""");
        Assert.Contains("InvalidLimitException", await TextAsync(tooMany), StringComparison.Ordinal);
        using var wrong = await _aws.JsonAsync("config", "StarlingDoveService.SelectResourceConfig", """{"Expression":"SELECT resourceId WHERE x LIKE 'y'"}""");
        Assert.Contains("InvalidExpressionException", await TextAsync(wrong), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stacks_recorded_by_Config_carry_the_deletion_policies_of_their_resources()
    {
        _proxy.Config.Add(new ConfigRecorder(Account, Region));
        _proxy.Add(Stack(Resource("Data", "AWS::S3::Bucket", "data")) with { Template = """{"Resources":{"Data":{"Type":"AWS::S3::Bucket","DeletionPolicy":"Retain"}}}""" });
        var row = JsonNode.Parse(Assert.Single(await SelectAsync("SELECT supplementaryConfiguration WHERE resourceType = 'AWS::CloudFormation::Stack'")))!;
        var summary = row["supplementaryConfiguration"]!["StackResourceSummaries"]![0]!;

        Assert.Equal("data", summary["physicalResourceId"]!.GetValue<string>());
        Assert.Equal("Retain", summary["deletionPolicy"]!.GetValue<string>());
    }

    private Task<HttpResponseMessage> Stacks(string action, params (string Name, string Value)[] parameters) => _aws.QueryAsync("cloudformation", "2010-05-15", action, parameters);

    private async Task<List<string>> SelectAsync(string expression, int limit = 100)
    {
        var rows = new List<string>();
        for (string? token = null; ;)
        {
            var asked = new JsonObject { ["Expression"] = expression, ["Limit"] = limit, ["NextToken"] = token };
            using var response = await _aws.JsonAsync("config", "StarlingDoveService.SelectResourceConfig", asked.ToJsonString());
            var page = JsonNode.Parse(await TextAsync(response))!;
            rows.AddRange(page["Results"]!.AsArray().Select(row => row!.GetValue<string>()));
            token = page["NextToken"]?.GetValue<string>();
            if (token is null)
            {
                return rows;
            }
        }
    }

    private static SeededStack Stack(params SeededResource[] resources) => new()
    {
        Name = "shop",
        Id = $"arn:aws:cloudformation:{Region}:{Account}:stack/shop/1",
        Account = Account,
        Region = Region,
        Template = """{"Resources":{}}""",
        Resources = resources,
    };

    private static SeededResource Resource(string logicalId, string type, string physicalId, string properties = "{}") => new()
    {
        LogicalId = logicalId,
        Type = type,
        PhysicalId = physicalId,
        Properties = JsonNode.Parse(properties)!.AsObject(),
    };

    private static string[] Elements(XElement root, string name) => [.. root.Descendants().Where(element => element.Name.LocalName == name).Select(element => element.Value)];

    private static async Task<XElement> XmlAsync(HttpResponseMessage response) => XElement.Parse(await TextAsync(response));

    private static Task<string> TextAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
