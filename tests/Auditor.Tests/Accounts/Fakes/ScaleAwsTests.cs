using System.Text.Json.Nodes;
using System.Xml.Linq;
using FakeAws.Scale;

namespace Auditor.Tests.Accounts.Fakes;

/// <summary>The AWS of many accounts in memory.</summary>
public sealed class ScaleAwsTests : IAsyncLifetime
{
    private readonly ScaleAws _aws = new(accounts: 45);
    private ScaleServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await _aws.ServeAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Every_account_has_ids_of_its_own()
    {
        var first = await SubnetsAsync(_aws.Accounts[1]);
        var second = await SubnetsAsync(_aws.Accounts[2]);

        Assert.Equal(48, first.Count);
        Assert.Equal(48, second.Count);
        Assert.Empty(first.Intersect(second, StringComparer.Ordinal));
        Assert.Equal(first, await SubnetsAsync(_aws.Accounts[1]));
    }

    [Fact]
    public async Task The_organization_is_listed_by_twenty()
    {
        using var aws = new UnsignedAws(_server.Endpoint);
        var accounts = new List<string>();
        for (string? token = null; accounts.Count == 0 || token is not null;)
        {
            using var response = await aws.JsonAsync("organizations", "AWSOrganizationsV20161128.ListAccounts", token is null ? "{}" : $$"""{"NextToken":"{{token}}"}""");
            var page = await JsonAsync(response);
            Assert.True(page["Accounts"]!.AsArray().Count <= 20);
            accounts.AddRange(page["Accounts"]!.AsArray().Select(account => account!["Id"]!.GetValue<string>()));
            token = page["NextToken"]?.GetValue<string>();
        }

        Assert.Equal(_aws.Accounts, accounts);
    }

    [Fact]
    public async Task An_assumed_role_is_in_the_account_that_its_ARN_names()
    {
        var key = await AssumeAsync(_aws.Accounts[3]);
        using var aws = new UnsignedAws(_server.Endpoint, key);
        using var response = await aws.QueryAsync("sts", "2011-06-15", "GetCallerIdentity");

        Assert.Equal(_aws.Accounts[3], Elements(await XmlAsync(response), "Account").Single());
    }

    [Fact]
    public async Task A_region_without_resources_answers_empty_lists()
    {
        using var aws = new UnsignedAws(_server.Endpoint, region: "eu-central-1");
        using var networks = await aws.QueryAsync("ec2", "2016-11-15", "DescribeVpcs");
        using var unknown = await aws.QueryAsync("rds", "2014-10-31", "DescribeDBProxies");

        Assert.Empty(Elements(await XmlAsync(networks), "vpcId"));
        Assert.Equal("DescribeDBProxiesResponse", (await XmlAsync(unknown)).Name.LocalName);
    }

    [Fact]
    public async Task Config_finds_the_items_of_one_account_and_the_aggregator_those_of_all()
    {
        const string Query = "SELECT accountId, resourceId WHERE resourceType = 'AWS::RDS::DBInstance'";
        using var member = new UnsignedAws(_server.Endpoint, await AssumeAsync(_aws.Accounts[4]));
        using var own = await member.JsonAsync("config", "StarlingDoveService.SelectResourceConfig", $$"""{"Expression":"{{Query}}","Limit":100}""");
        var rows = Rows(await JsonAsync(own));
        Assert.Equal(8, rows.Count);
        Assert.All(rows, row => Assert.Equal(_aws.Accounts[4], row["accountId"]!.GetValue<string>()));

        using var manager = new UnsignedAws(_server.Endpoint);
        using var all = await manager.JsonAsync("config", "StarlingDoveService.SelectAggregateResourceConfig", $$"""{"Expression":"{{Query}}","Limit":100,"ConfigurationAggregatorName":"organization"}""");
        var page = await JsonAsync(all);
        Assert.Equal(100, Rows(page).Count);
        Assert.Equal(13, Rows(page).DistinctBy(row => row["accountId"]!.GetValue<string>(), StringComparer.Ordinal).Count());
        Assert.Equal("100", page["NextToken"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_handler_answers_what_the_server_answers()
    {
        using var http = new HttpClient(_aws.CreateHandler());
        using var message = new HttpRequestMessage(HttpMethod.Post, "https://rds.us-east-1.amazonaws.com/")
        {
            Content = new FormUrlEncodedContent([new("Action", "DescribeDBInstances"), new("Version", "2014-10-31")]),
        };
        message.Headers.TryAddWithoutValidation("Authorization", "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/rds/aws4_request, SignedHeaders=host, Signature=0");
        using var here = await http.SendAsync(message, TestContext.Current.CancellationToken);
        using var aws = new UnsignedAws(_server.Endpoint);
        using var there = await aws.QueryAsync("rds", "2014-10-31", "DescribeDBInstances");

        Assert.Equal(await TextAsync(there), await TextAsync(here));
    }

    private async Task<string> AssumeAsync(string account)
    {
        using var aws = new UnsignedAws(_server.Endpoint);
        using var response = await aws.QueryAsync("sts", "2011-06-15", "AssumeRole", ("RoleArn", $"arn:aws:iam::{account}:role/audit"), ("RoleSessionName", "session"));
        return Elements(await XmlAsync(response), "AccessKeyId").Single();
    }

    private async Task<List<string>> SubnetsAsync(string account)
    {
        using var aws = new UnsignedAws(_server.Endpoint, await AssumeAsync(account));
        var subnets = new List<string>();
        for (string? token = null; subnets.Count == 0 || token is not null;)
        {
            using var response = await aws.QueryAsync("ec2", "2016-11-15", "DescribeSubnets", token is null ? [("MaxResults", "20")] : [("MaxResults", "20"), ("NextToken", token)]);
            var answer = await XmlAsync(response);
            subnets.AddRange(Elements(answer, "subnetId"));
            token = Elements(answer, "nextToken").SingleOrDefault();
        }

        return subnets;
    }

    private static List<JsonNode> Rows(JsonNode answer) => [.. answer["Results"]!.AsArray().Select(row => JsonNode.Parse(row!.GetValue<string>())!)];

    private static string[] Elements(XElement root, string name) => [.. root.Descendants().Where(element => element.Name.LocalName == name).Select(element => element.Value)];

    private static async Task<JsonNode> JsonAsync(HttpResponseMessage response) => JsonNode.Parse(await TextAsync(response))!;

    private static async Task<XElement> XmlAsync(HttpResponseMessage response) => XElement.Parse(await TextAsync(response));

    private static Task<string> TextAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
