using System.Text.Json.Nodes;
using FakeAws.Proxy;
using ReferenceStack.Tests.Accounts;
using Seeding.Wire;

namespace ReferenceStack.Tests.Seeding;

/// <summary>The proxy before moto answers for what moto has no place for.</summary>
[Collection(SeededCollection.Name)]
public sealed class SeededProxyTests(SeededReference reference) : IAsyncLifetime
{
    private const string Production = "HousingTrends-production";

    private readonly HttpClient _http = new();
    private AwsProxy? _proxy;

    public async ValueTask InitializeAsync()
    {
        if (reference.Moto.IsThere)
        {
            _proxy = await AwsProxy.StartAsync(reference.Moto.Endpoint, TestContext.Current.CancellationToken);
            foreach (var stack in reference.Account.Stacks)
            {
                _proxy.Add(stack);
            }

            _http.BaseAddress = _proxy.Endpoint;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_proxy is not null)
        {
            await _proxy.DisposeAsync();
        }
    }

    [Fact]
    public async Task The_stack_lists_its_resources()
    {
        var stack = reference.Account.Stack(Production);

        var listed = new List<string>();
        string? next = null;
        do
        {
            var page = await Calls().QueryAsync(new AwsService("cloudformation", "2010-05-15"), "ListStackResources", new JsonObject { ["StackName"] = stack.Name, ["NextToken"] = next });
            listed.AddRange(page.Descendants("PhysicalResourceId").Select(id => id.Value));
            next = page.Descendants("NextToken").FirstOrDefault()?.Value;
        }
        while (next is not null);

        Assert.Equal(stack.Resources.Select(resource => resource.PhysicalId).Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_rule_between_groups_has_its_description()
    {
        var rule = reference.Account.Stack(Production).Resources.First(resource => resource.Type is "AWS::EC2::SecurityGroupIngress");

        var answer = await Calls().QueryAsync(AwsService.Ec2, "DescribeSecurityGroupRules", new JsonObject { ["SecurityGroupRuleId"] = new JsonArray(rule.PhysicalId) });

        Assert.Equal((string?)rule.Properties["Description"], answer.Descendants("description").Single().Value);
    }

    [Fact]
    public async Task A_distribution_targets_its_group_of_origins_and_reaches_them_by_its_access_controls()
    {
        var distribution = reference.Account.ResourceOf(Production, "AWS::CloudFront::Distribution");
        var template = distribution.Properties["DistributionConfig"]!;

        var answer = await Calls().RestAsync(HttpMethod.Get, "cloudfront", $"/2020-05-31/distribution/{distribution.PhysicalId}/config");

        Assert.Equal((string?)template["DefaultCacheBehavior"]!["TargetOriginId"], answer.Descendants("DefaultCacheBehavior").Single().Element("TargetOriginId")!.Value);
        Assert.Equal((string?)template["Origins"]![0]!["OriginAccessControlId"], answer.Descendants("OriginAccessControlId").First().Value);
    }

    [Fact]
    public async Task Queries_of_names_are_logged_where_the_template_says()
    {
        var zone = reference.Account.ResourceOf(Production, "AWS::Route53::HostedZone", "/Dns/");

        var answer = await Calls().RestAsync(HttpMethod.Get, "route53", "/2013-04-01/queryloggingconfig");

        var log = answer.Descendants("QueryLoggingConfig").Single(config => config.Element("HostedZoneId")!.Value == zone.PhysicalId);
        Assert.Equal((string?)zone.Properties["QueryLoggingConfig"]!["CloudWatchLogsLogGroupArn"], log.Element("CloudWatchLogsLogGroupArn")!.Value);
    }

    [Fact]
    public async Task A_secret_rotates_by_its_schedule()
    {
        var secret = reference.Account.ResourceOf(Production, "AWS::SecretsManager::Secret");

        var answer = await Calls().JsonAsync(AwsService.SecretsManager, "DescribeSecret", new JsonObject { ["SecretId"] = secret.PhysicalId });

        Assert.True((bool)answer["RotationEnabled"]!);
        Assert.Equal("rate(30 days)", (string?)answer["RotationRules"]!["ScheduleExpression"]);
    }

    [Fact]
    public async Task The_database_is_monitored_and_its_backups_are_copied()
    {
        var database = reference.Account.ResourceOf(Production, "AWS::RDS::DBInstance");

        var answer = await Calls().QueryAsync(AwsService.Rds, "DescribeDBInstances", new JsonObject { ["DBInstanceIdentifier"] = database.PhysicalId });

        Assert.Equal("60", answer.Descendants("MonitoringInterval").Single().Value);
        Assert.Equal("us-west-2", answer.Descendants("DBInstanceAutomatedBackupsArn").Single().Value.Split(':')[3]);
    }

    private AwsCalls Calls()
    {
        reference.Moto.SkipIfAbsent();
        return new AwsCalls(_http, reference.Account.Account, "test", "us-east-1");
    }
}
