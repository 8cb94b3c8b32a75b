using System.Collections.Immutable;
using System.Globalization;
using Amazon.Runtime;
using Auditor.Accounts.Aws;
using Auditor.Auditing;
using Auditor.Drift;
using Auditor.Drift.Inventory.Trail;
using Auditor.Tests.Accounts;
using FakeAws.Faults;
using FakeAws.Proxy;
using FakeAws.Trail;
using Policies.Model;

namespace Auditor.Tests.Drift.Inventory.Trail;

/// <summary>Who made what no stack manages, as CloudTrail recorded it.</summary>
public sealed class CreationTrailTests(MotoServer moto) : IClassFixture<MotoServer>, IAsyncLifetime
{
    private const string Call = "cloudtrail:LookupEvents";
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private AwsProxy _proxy = null!;
    private AwsClientSettings _settings = null!;
    private AwsClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        moto.SkipIfAbsent();
        _proxy = await AwsProxy.StartAsync(moto.Endpoint);
        _settings = new() { Endpoint = _proxy.Endpoint, Retries = 0, Paces = PaceTable.Unlimited };
        _client = new(LiveInventory.Account, new BasicAWSCredentials("test", "test"), _settings);
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        _settings?.Dispose();
        if (_proxy is not null)
        {
            await _proxy.DisposeAsync();
        }
    }

    [Fact]
    public async Task Who_made_a_role_is_looked_for_where_global_services_are_recorded()
    {
        _proxy.Trail.Add(new TrailRecord("CreateRole", "iam.amazonaws.com", Monday, "alice") { Request = new() { ["roleName"] = "by-hand" } });

        var (made, coverage) = await AskAsync(Role("by-hand"));

        Assert.Equal([new MadeBy("alice", "CreateRole", Monday)], made);
        Assert.Equal(("123456789012/us-east-1", CreationTrail.Type, 1, null, null), coverage.Select(entry => (entry.Target, entry.Type, entry.Read, entry.Problem, entry.Note)).Single());
    }

    [Fact]
    public async Task What_AWS_named_is_told_by_its_answer_or_by_the_resources_that_the_event_lists()
    {
        _proxy.Trail.Add(
            new TrailRecord("CreateSecurityGroup", "ec2.amazonaws.com", Monday, "alice") { Named = [("AWS::EC2::VPC", "vpc-1"), ("AWS::EC2::SecurityGroup", "sg-1")] },
            new TrailRecord("RunInstances", "ec2.amazonaws.com", Monday, "bob") { Answer = new() { ["instancesSet"] = new System.Text.Json.Nodes.JsonObject { ["items"] = new System.Text.Json.Nodes.JsonArray(new System.Text.Json.Nodes.JsonObject { ["instanceId"] = "i-1" }) } } });

        var (made, _) = await AskAsync(Live("AWS::EC2::SecurityGroup", "sg-1"), Live("AWS::EC2::Instance", "i-1"), Live("AWS::EC2::Instance", "i-2"));

        Assert.Equal(["alice", "bob", null], made.Select(one => one?.Principal), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Only_what_names_the_resource_itself_made_it()
    {
        _proxy.Trail.Add(
            new TrailRecord("CreateDBInstance", "rds.amazonaws.com", Monday, "alice") { Request = new() { ["dBInstanceIdentifier"] = "other", ["dBName"] = "main", ["dBClusterIdentifier"] = "main" } },
            new TrailRecord("CreateCluster", "eks.amazonaws.com", Monday, "bob") { Request = new() { ["clusterName"] = "main" } },
            new TrailRecord("CreateTable", "dynamodb.amazonaws.com", Monday, "carol") { Request = new() { ["tableName"] = "main" }, Error = "AccessDenied" });

        var (made, coverage) = await AskAsync(Live("AWS::RDS::DBInstance", "main"), Live("AWS::ECS::Cluster", "main"), Live("AWS::DynamoDB::Table", "main"));

        Assert.Equal([null, null, null], made);
        Assert.Equal("of 3 unmanaged resources no event of the last 90 days tells who made them", Assert.Single(coverage).Note);
    }

    [Fact]
    public async Task What_was_made_anew_is_told_by_the_latest_event_and_what_may_be_repeated_by_the_earliest()
    {
        _proxy.Trail.Add(
            new TrailRecord("CreateRole", "iam.amazonaws.com", Monday, "first") { Request = new() { ["roleName"] = "role" } },
            new TrailRecord("CreateRole", "iam.amazonaws.com", Monday.AddDays(2), "second") { Request = new() { ["roleName"] = "role" } },
            new TrailRecord("PutMetricAlarm", "monitoring.amazonaws.com", Monday, "first") { Request = new() { ["alarmName"] = "alarm" } },
            new TrailRecord("PutMetricAlarm", "monitoring.amazonaws.com", Monday.AddDays(2), "second") { Request = new() { ["alarmName"] = "alarm" } });

        var (made, _) = await AskAsync(Role("role"), Live("AWS::CloudWatch::Alarm", "alarm"));

        Assert.Equal(["second", "first"], made.Select(one => one?.Principal), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Later_pages_are_read_and_what_many_need_is_asked_once()
    {
        _proxy.Trail.Add(Enumerable.Range(0, 120).Select(number => new TrailRecord("CreateLogGroup", "logs.amazonaws.com", Monday.AddMinutes(number), "alice") { Request = new() { ["logGroupName"] = Name(number) } }));

        var (made, _) = await AskAsync([.. Enumerable.Range(0, 120).Select(number => Live("AWS::Logs::LogGroup", Name(number)))]);

        Assert.All(made, one => Assert.Equal("alice", one?.Principal));
        Assert.Equal(3, _proxy.Calls.Count(Call, LiveInventory.Account, LiveInventory.Home));
    }

    [Fact]
    public async Task Only_so_many_calls_are_made_and_what_was_left_out_is_said()
    {
        _proxy.Trail.Add(Enumerable.Range(0, 600).Select(number => new TrailRecord("PutParameter", "ssm.amazonaws.com", Monday.AddMinutes(number), "pipeline") { Request = new() { ["name"] = "/app" } }));

        var (made, coverage) = await AskAsync(Live("AWS::SSM::Parameter", "/app"), Live("AWS::SSM::Parameter", "/other"));

        // An earlier event may have been left out, by somebody else.
        Assert.Equal([null, null], made);
        Assert.Equal(10, _proxy.Calls.Count(Call, LiveInventory.Account, LiveInventory.Home));
        Assert.Equal("who made 2 unmanaged resources was not looked for: 50 calls are made of a region, and 10 for one event", Assert.Single(coverage).Note);
    }

    [Fact]
    public async Task What_breaks_a_policy_is_looked_for_first_where_there_is_too_much()
    {
        _proxy.Trail.Add(LiveInventory.Table.Types
            .SelectMany(type => LiveInventory.Table.Find(type)!.CreationEvents.Select(creation => creation.Name)).Distinct(StringComparer.Ordinal)
            .Where(name => name is not "CreateSecurityGroup")
            .SelectMany(name => Enumerable.Range(0, 600).Select(number => new TrailRecord(name, "none.amazonaws.com", Monday.AddMinutes(number), "pipeline"))));
        _proxy.Trail.Add(new TrailRecord("CreateSecurityGroup", "ec2.amazonaws.com", Monday, "alice") { Named = [("AWS::EC2::SecurityGroup", "sg-1")] });
        var open = Unmanaged(Live("AWS::EC2::SecurityGroup", "sg-1"));
        open.Causes.Add(Finding());

        var (made, _) = await AskAsync([.. LiveInventory.Table.Types.Where(type => type is not "AWS::EC2::SecurityGroup").SelectMany(type => new[] { Unmanaged(Live(type, "a")), Unmanaged(Live(type, "b")) }), open]);

        Assert.Equal("alice", made[^1]?.Principal);
        Assert.Equal(50, _proxy.Calls.Count(Call, LiveInventory.Account, LiveInventory.Home));
    }

    [Fact]
    public async Task Where_CloudTrail_is_denied_it_is_said_once_for_each_region_and_is_no_gap()
    {
        _proxy.Faults.Add(FaultRule.For(Call, new Fault.Denied()));

        var (made, coverage) = await AskAsync(Live("AWS::EC2::SecurityGroup", "sg-1"), Live("AWS::EC2::Instance", "i-1"), Live("AWS::EC2::Instance", "i-2", LiveInventory.Other));

        Assert.Equal([null, null, null], made);
        Assert.Equal(["123456789012/eu-west-1", "123456789012/us-east-1"], coverage.Select(entry => entry.Target), StringComparer.Ordinal);
        Assert.All(coverage, entry => Assert.Null(entry.Problem));
        Assert.StartsWith("who made 2 of 2 unmanaged resources is not known: cloudtrail:LookupEvents was denied in 123456789012/us-east-1", coverage[1].Note, StringComparison.Ordinal);
        Assert.Equal(1, _proxy.Calls.Count(Call, LiveInventory.Account, LiveInventory.Home));
    }

    [Fact]
    public async Task Where_everything_is_managed_nothing_is_asked()
    {
        var (_, coverage) = await AskAsync([.. Array.Empty<FoundDifference>()]);

        Assert.Empty(coverage);
        Assert.Equal(0, _proxy.Calls.Count(Call, LiveInventory.Account, LiveInventory.Home));
    }

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"/app/{number}");

    private static ResourceDefinition Role(string name) => Live("AWS::IAM::Role", name, region: null);

    private static ResourceDefinition Live(string type, string id, string? region = LiveInventory.Home) =>
        new ResourceDefinition(type, id, new ResourceOrigin { IsLive = true, Account = LiveInventory.Account, Region = region }, default) { PhysicalId = id }.With(new MapNode([], default));

    private static FoundDifference Unmanaged(ResourceDefinition resource) => new(DifferenceKind.Unmanaged, resource, null, null, null);

    private static Finding Finding() => new()
    {
        Id = "1-1",
        Policy = "ec2-no-open-admin-ports",
        Outcome = Outcome.NonCompliant,
        Severity = Severity.Critical,
        Title = "",
        Remediation = "",
        Resource = new() { Type = "AWS::EC2::SecurityGroup", LogicalId = "sg-1" },
        Location = null,
        Evidence = [],
    };

    private Task<(ImmutableArray<MadeBy?> Made, ImmutableArray<CoverageEntry> Coverage)> AskAsync(params ResourceDefinition[] resources) => AskAsync([.. resources.Select(Unmanaged)]);

    private async Task<(ImmutableArray<MadeBy?> Made, ImmutableArray<CoverageEntry> Coverage)> AskAsync(ImmutableArray<FoundDifference> differences)
    {
        var trail = new CreationTrail(_client, LiveInventory.Table, LiveInventory.Home);
        var (comparison, coverage) = await trail.AskAsync(new(differences, [], new(), []), TestContext.Current.CancellationToken);
        return ([.. comparison.Differences.Select(difference => difference.MadeBy)], coverage);
    }
}
