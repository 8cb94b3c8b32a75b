using Amazon.Runtime;
using Auditor.Accounts.Aws;
using Auditor.Accounts.Reading;
using Auditor.Accounts.Reading.Config;
using Auditor.Accounts.Reads;
using Auditor.Auditing;
using Policies.Model;

namespace Auditor.Tests.Accounts.Reading.Config;

/// <summary>Accounts read from AWS Config where it can be relied on, and from their services where not.</summary>
public sealed class ConfigReadingTests : IDisposable
{
    private const string Account = "111111111111";
    private const string Vpc = "AWS::EC2::VPC";

    private readonly RecordingAccounts _aws = new();
    private readonly AwsClientSettings _settings;

    public ConfigReadingTests() => _settings = new AwsClientSettings { Handler = _aws, Paces = PaceTable.Unlimited, Retries = 0 };

    public void Dispose()
    {
        _settings.Dispose();
        _aws.Dispose();
    }

    [Fact]
    public async Task A_type_that_is_recorded_is_read_from_AWS_Config_with_its_age()
    {
        _aws.Record("eu-west-1");
        AddVpc("vpc-1", time: "2026-01-03T10:00:00.000Z");
        AddVpc("vpc-2", time: "2026-01-04T10:00:00.000Z");

        var reading = await ReadAsync([Vpc]);

        Assert.Equal("vpc-1 vpc-2", string.Join(' ', reading.Resources.Select(resource => resource.PhysicalId)));
        Assert.Equal(new DateTimeOffset(2026, 1, 4, 10, 0, 0, TimeSpan.Zero), reading.Resources[1].Changed);
        var entry = Assert.Single(reading.Coverage, entry => entry.Type == Vpc);
        Assert.Equal(("config", 2, null, null), (entry.Source, entry.Read, entry.Problem, entry.Note));
        Assert.Equal(new DateTimeOffset(2026, 1, 3, 10, 0, 0, TimeSpan.Zero), entry.AsOf);
    }

    [Fact]
    public async Task Without_a_recorder_the_service_is_read_and_the_coverage_says_why() =>
        await Says("AWS Config has no recorder in eu-west-1");

    [Fact]
    public async Task A_recorder_that_is_off_is_not_relied_on()
    {
        _aws.Record("eu-west-1", isOn: false);
        AddVpc("vpc-old");

        await Says("the recorder of AWS Config is off in eu-west-1");
    }

    [Fact]
    public async Task A_recorder_that_fails_is_not_relied_on()
    {
        _aws.Record("eu-west-1", status: "FAILURE");
        AddVpc("vpc-old");

        await Says("the recorder of AWS Config in eu-west-1 has the status FAILURE");
    }

    [Theory]
    [InlineData("""{"allSupported":false,"resourceTypes":["AWS::EC2::Subnet"]}""")]
    [InlineData("""{"allSupported":false,"recordingStrategy":{"useOnly":"EXCLUSION_BY_RESOURCE_TYPES"},"exclusionByResourceTypes":{"resourceTypes":["AWS::EC2::VPC"]}}""")]
    public async Task A_type_that_is_not_recorded_is_never_taken_to_have_no_resources(string group)
    {
        _aws.Record("eu-west-1", group);

        await Says("AWS Config does not record AWS::EC2::VPC in eu-west-1");
    }

    [Fact]
    public async Task Types_that_are_recorded_by_name_are_read()
    {
        _aws.Record("eu-west-1", """{"allSupported":false,"resourceTypes":["AWS::EC2::VPC"]}""");
        AddVpc("vpc-1");

        var reading = await ReadAsync([Vpc, "AWS::EC2::Subnet"]);

        Assert.Equal("vpc-1", Assert.Single(reading.Resources).PhysicalId);
        Assert.Equal(("config", "api"), (Only(reading, Vpc, entry => entry.Source), Only(reading, "AWS::EC2::Subnet", entry => entry.Source)));
    }

    [Fact]
    public async Task All_types_are_asked_for_in_one_query_and_its_pages_are_followed()
    {
        _aws.Record("eu-west-1");
        _aws.PageSize = 2;
        for (var number = 0; number < 5; number++)
        {
            AddVpc($"vpc-{number}");
        }

        _aws.Add(Account, "eu-west-1", "AWS::EC2::RouteTable", "rtb-1", """{"routeTableId":"rtb-1","vpcId":"vpc-0","routes":[{"destinationCidrBlock":"0.0.0.0/0","gatewayId":"igw-1","state":"active"},{"destinationCidrBlock":"10.0.0.0/16","gatewayId":"local"}],"associations":[]}""");

        var reading = await ReadAsync([Vpc, "AWS::EC2::RouteTable", "AWS::EC2::Route"]);

        Assert.Equal(3, Selects().Count(call => call.Contains(" IN (", StringComparison.Ordinal)));
        Assert.Equal(3, Selects().Count());
        Assert.Equal(5, reading.Resources.Count(resource => resource.Type == Vpc));
        var route = Assert.Single(reading.Resources, resource => resource.Type is "AWS::EC2::Route");
        Assert.Equal("igw-1", (((MapNode)route.Properties)["GatewayId"] as ScalarNode)?.Text);
    }

    [Fact]
    public async Task Where_a_query_of_several_types_is_refused_each_type_is_asked_for_alone()
    {
        _aws.Record("eu-west-1");
        _aws.Instead = (_, body) => body.Contains(" IN (", StringComparison.Ordinal) ? (400, """{"__type":"InvalidExpressionException","message":"IN is not known"}""") : null;
        AddVpc("vpc-1");

        var reading = await ReadAsync([Vpc, "AWS::EC2::SecurityGroup"]);

        Assert.Equal("vpc-1", Assert.Single(reading.Resources).PhysicalId);
        Assert.Equal(3, Selects().Count());
        Assert.All(reading.Coverage.Where(entry => entry.Type.StartsWith("AWS::EC2", StringComparison.Ordinal)), entry => Assert.Equal("config", entry.Source));
    }

    [Theory]
    [InlineData(400, """{"__type":"AccessDeniedException","message":"not authorized"}""", "config:SelectResourceConfig was denied in 111111111111/eu-west-1: AccessDeniedException: not authorized")]
    [InlineData(400, """{"__type":"ThrottlingException","message":"Rate exceeded"}""", "config:SelectResourceConfig was throttled in 111111111111/eu-west-1: ThrottlingException: Rate exceeded")]
    public async Task Where_AWS_Config_refuses_the_service_is_read_and_the_coverage_says_why(int status, string answer, string note)
    {
        _aws.Record("eu-west-1");
        _aws.Instead = (operation, _) => operation is "SelectResourceConfig" ? (status, answer) : null;

        await Says(note);
    }

    [Fact]
    public async Task A_row_that_is_no_JSON_sends_its_type_to_the_service()
    {
        _aws.Record("eu-west-1");
        AddVpc("vpc-1");
        _aws.AddText(Account, "eu-west-1", "null and void");

        await Says("config:SelectResourceConfig answered a row in 111111111111/eu-west-1 that cannot be read");
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    public async Task An_item_without_a_configuration_sends_its_type_to_the_service(string configuration)
    {
        _aws.Record("eu-west-1");
        AddVpc("vpc-1");
        _aws.Add(Account, "eu-west-1", Vpc, "vpc-2", configuration);

        await Says("AWS Config's item of vpc-2 has no configuration");
    }

    [Fact]
    public async Task What_was_deleted_is_left_out()
    {
        _aws.Record("eu-west-1");
        AddVpc("vpc-1");
        AddVpc("vpc-gone", status: "ResourceDeleted");

        Assert.Equal("vpc-1", Assert.Single((await ReadAsync([Vpc])).Resources).PhysicalId);
    }

    [Fact]
    public async Task Where_policies_of_the_users_own_may_ask_for_it_what_AWS_Config_lacks_is_read_from_the_service()
    {
        _aws.Record("eu-west-1");
        AddVpc("vpc-1");

        var reading = await ReadAsync([Vpc], isOpen: true);

        Assert.Equal(("api", "AWS Config does not record EnableDnsHostnames, EnableDnsSupport"), Only(reading, Vpc, entry => (entry.Source, entry.Note)));
    }

    [Fact]
    public async Task Where_nobody_else_can_be_asked_what_AWS_Config_lacks_is_unknown_and_not_absent()
    {
        _aws.Record("eu-west-1");
        AddVpc("vpc-1");

        var vpc = Assert.Single((await ReadAsync([Vpc], ReadSource.Config, isOpen: true)).Resources);

        Assert.Contains("AWS Config does not record EnableDnsSupport", Assert.IsType<UnknownNode>(((MapNode)vpc.Properties)["EnableDnsSupport"]).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_type_of_which_AWS_Config_lacks_what_policies_judge_is_read_from_its_service()
    {
        _aws.Record("eu-west-1");

        var reading = await ReadAsync(["AWS::RDS::DBInstance"]);

        var entry = Assert.Single(reading.Coverage, entry => entry.Type is "AWS::RDS::DBInstance");
        Assert.Equal(("api", "AWS Config does not record ManageMasterUserPassword"), (entry.Source, entry.Note));
        Assert.DoesNotContain(Selects(), call => call.Contains("DBInstance", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_detail_that_AWS_Config_lacks_is_asked_of_the_service_and_unknown_where_that_refuses()
    {
        _aws.Record("eu-west-1");
        _aws.Record("us-east-1");
        _aws.Add(Account, "eu-west-1", "AWS::S3::Bucket", "logs", """{"name":"logs"}""");

        var reading = await ReadAsync(["AWS::S3::Bucket"]);

        var bucket = Assert.Single(reading.Resources);
        Assert.Equal("eu-west-1", bucket.Origin.Region);
        Assert.Contains("s3:GetBucketOwnershipControls was denied", Assert.IsType<UnknownNode>((bucket.Properties as MapNode)?["OwnershipControls"]).Reason, StringComparison.Ordinal);
        var entry = Assert.Single(reading.Coverage, entry => entry.Type is "AWS::S3::Bucket");
        Assert.Equal("config", entry.Source);
        Assert.Contains("s3:GetBucketOwnershipControls was denied", entry.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Buckets_are_read_from_AWS_Config_only_where_every_region_records_them()
    {
        _aws.Record("eu-west-1");

        var reading = await ReadAsync(["AWS::S3::Bucket"], regions: ["eu-central-1", "eu-west-1"]);

        Assert.Equal(("api", "AWS Config has no recorder in eu-central-1"), Only(reading, "AWS::S3::Bucket", entry => (entry.Source, entry.Note)));
    }

    [Fact]
    public async Task Roles_are_read_in_one_region_that_records_them()
    {
        _aws.Record("eu-west-1");
        _aws.Record("us-east-1", """{"allSupported":true,"includeGlobalResourceTypes":false}""");
        _aws.Add(Account, "global", "AWS::IAM::Role", "AROA1", """{"roleName":"deployer","roleId":"AROA1","arn":"arn:aws:iam::111111111111:role/deployer","path":"/","assumeRolePolicyDocument":"%7B%22Statement%22%3A%5B%5D%7D","rolePolicyList":[],"attachedManagedPolicies":[]}""");

        var reading = await ReadAsync(["AWS::IAM::Role"]);

        Assert.Equal("deployer", Assert.Single(reading.Resources).PhysicalId);
        Assert.Equal("config", Only(reading, "AWS::IAM::Role", entry => entry.Source));
        Assert.Contains("eu-west-1", Assert.Single(Selects()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_AWS_Config_alone_nothing_else_is_asked_and_what_it_lacks_is_a_gap()
    {
        _aws.Record("eu-west-1", """{"allSupported":false,"resourceTypes":["AWS::EC2::VPC"]}""");
        AddVpc("vpc-1");

        var reading = await ReadAsync([Vpc, "AWS::EC2::Subnet", "AWS::WAFv2::WebACL"], ReadSource.Config);

        Assert.All(_aws.Calls, call => Assert.StartsWith("config:", call, StringComparison.Ordinal));
        Assert.Null(Only(reading, Vpc, entry => entry.Problem));
        Assert.Equal("AWS Config does not record AWS::EC2::Subnet in eu-west-1", Only(reading, "AWS::EC2::Subnet", entry => entry.Problem));
        Assert.Contains("wafv2:ListWebACLs was not asked in 111111111111/eu-west-1: only AWS Config is read", reading.Coverage.First(entry => entry.Type is "AWS::WAFv2::WebACL").Problem, StringComparison.Ordinal);
        Assert.Contains(reading.Unread, unread => unread.Type is "AWS::EC2::Subnet" && unread.Region is "eu-west-1");
    }

    [Fact]
    public async Task An_aggregator_is_asked_for_each_account_alone_and_tells_what_its_regions_record()
    {
        string[] accounts = ["111111111111", "222222222222", "333333333333"];
        foreach (var account in accounts)
        {
            foreach (var region in new[] { "eu-west-1", "us-east-1" })
            {
                _aws.Add(account, region, "AWS::Config::ConfigurationRecorder", $"recorder-{account}", """{"Name":"default","Recording":true,"RecordingGroup":{"AllSupported":true,"IncludeGlobalResourceTypes":true}}""");
                _aws.Add(account, region, Vpc, $"vpc-{account}-{region}", $$"""{"vpcId":"vpc-{{account}}-{{region}}","cidrBlock":"10.0.0.0/16"}""");
                _aws.Add(account, "global", "AWS::IAM::Role", $"AROA{account}", $$"""{"roleName":"role-{{account}}","assumeRolePolicyDocument":"%7B%7D"}""");
            }
        }

        foreach (var account in accounts)
        {
            var reading = await GatheredAsync(account, [Vpc, "AWS::EC2::Subnet", "AWS::IAM::Role", "AWS::WAFv2::WebACL"]);

            Assert.Equal($"role-{account} vpc-{account}-eu-west-1 vpc-{account}-us-east-1", string.Join(' ', reading.Resources.Select(resource => resource.PhysicalId).Order(StringComparer.Ordinal)));
            Assert.All(reading.Resources, resource => Assert.Equal(account, resource.Origin.Account));
            Assert.Equal("eu-west-1 us-east-1", string.Join(' ', reading.Resources.Where(resource => resource.Type == Vpc).Select(resource => resource.Origin.Region)));
            Assert.All(reading.Coverage.Where(entry => entry.Type is "AWS::EC2::Subnet"), entry => Assert.Equal(("config", 0, null), (entry.Source, entry.Read, entry.Problem)));
            Assert.Contains("was not asked", reading.Coverage.First(entry => entry.Type is "AWS::WAFv2::WebACL").Problem, StringComparison.Ordinal);
        }

        Assert.All(_aws.Calls, call => Assert.StartsWith("config:SelectAggregateResourceConfig eu-west-1", call, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_an_aggregator_has_nothing_of_is_a_gap_where_it_does_not_tell_what_is_recorded()
    {
        var reading = await GatheredAsync(Account, [Vpc]);

        Assert.Empty(reading.Resources);
        Assert.All(reading.Coverage.Where(entry => entry.Type == Vpc), entry => Assert.Contains("the aggregator org has no recorder of 111111111111/", entry.Problem, StringComparison.Ordinal));
        Assert.Equal(2, reading.Unread.Count(unread => unread.Type == Vpc));
    }

    [Fact]
    public async Task A_region_that_the_aggregator_does_not_gather_is_read_with_the_role_and_not_taken_for_empty()
    {
        _aws.Record("eu-west-1");
        _aws.Record("us-east-1");
        _aws.Add(Account, "eu-west-1", "AWS::Config::ConfigurationRecorder", "default", """{"Recording":true,"RecordingGroup":{"AllSupported":true}}""");

        using var caller = new AwsClient("999999999999", new BasicAWSCredentials("test", "test"), _settings);
        using var client = new AwsClient(Account, new BasicAWSCredentials("test", "test"), _settings);
        var reading = await new AccountReader(client, new(ReadTable.Load(), [Vpc], withTags: false), _ => null) { Source = ReadSource.Auto, Aggregator = new(caller, "org", "eu-west-1") { HasRole = true } }
            .ReadAsync(new("aws", "amazonaws.com", "us-east-1", ["eu-west-1", "us-east-1"]), null, TestContext.Current.CancellationToken);

        Assert.Equal(("us-east-1", "vpc-of-ec2"), (Assert.Single(reading.Resources).Origin.Region, reading.Resources[0].PhysicalId));
        Assert.Equal("config 0, api 1", string.Join(", ", reading.Coverage.Where(entry => entry.Type == Vpc).Select(entry => $"{entry.Source} {entry.Read}")));
    }

    [Fact]
    public async Task Where_CloudFormation_does_not_answer_AWS_Config_names_stacks_and_logical_ids()
    {
        _aws.Record("eu-west-1");
        AddVpc("vpc-1");
        _aws.AddText(Account, "eu-west-1", """
            {"accountId":"111111111111","awsRegion":"eu-west-1","resourceType":"AWS::CloudFormation::Stack","resourceId":"arn:stack","configurationItemStatus":"OK",
             "configuration":{"stackId":"arn:stack","stackName":"network","stackStatus":"CREATE_COMPLETE","tags":[{"key":"team","value":"core"}]},
             "supplementaryConfiguration":{"StackResourceSummaries":[{"logicalResourceId":"Vpc","physicalResourceId":"vpc-1","resourceType":"AWS::EC2::VPC","deletionPolicy":"Retain"}]}}
            """);

        var reading = await ReadAsync([Vpc]);

        var vpc = Assert.Single(reading.Resources);
        Assert.Equal(("network", "Vpc"), (vpc.Origin.Stack, vpc.LogicalId));
        Assert.Equal("Retain", Assert.IsType<ScalarNode>(vpc.Attributes.First(attribute => attribute.Key is "DeletionPolicy").Value).Text);
        Assert.IsType<UnknownNode>(vpc.Attributes.First(attribute => attribute.Key is "UpdateReplacePolicy").Value);
        Assert.StartsWith("construct paths and deletion policies are not known: cloudformation:DescribeStacks was denied", Only(reading, "AWS::CloudFormation::Stack", entry => entry.Problem), StringComparison.Ordinal);
    }

    [Fact]
    public void A_query_is_no_longer_than_AWS_Config_takes()
    {
        var types = Enumerable.Range(0, 300).Select(number => $"AWS::Service::Type{number}").ToList();

        var queries = ConfigQuery.Of(types, Account).ToList();

        Assert.Equal(string.Join(' ', types.Order(StringComparer.Ordinal)), string.Join(' ', queries.SelectMany(query => query.Types)));
        Assert.All(queries, query => Assert.InRange(query.Expression.Length, 1, 4096));
        Assert.InRange(queries.Count, 2, 4);
    }

    private async Task Says(string note)
    {
        var reading = await ReadAsync([Vpc]);

        Assert.Equal("vpc-of-ec2", Assert.Single(reading.Resources).PhysicalId);
        Assert.Equal(("api", 1, null, note), Only(reading, Vpc, entry => (entry.Source, entry.Read, entry.Problem, entry.Note)));
    }

    private static T Only<T>(AccountReading reading, string type, Func<CoverageEntry, T> of) => of(Assert.Single(reading.Coverage, entry => entry.Type == type));

    private IEnumerable<string> Selects() => _aws.Calls.Where(call => call.StartsWith("config:SelectResourceConfig", StringComparison.Ordinal) && !call.Contains("AWS::CloudFormation::Stack", StringComparison.Ordinal));

    private void AddVpc(string id, string time = "2026-01-05T10:00:00.000Z", string status = "OK") =>
        _aws.Add(Account, "eu-west-1", Vpc, id, $$"""{"vpcId":"{{id}}","cidrBlock":"10.0.0.0/16","isDefault":false}""", time, status);

    private async Task<AccountReading> ReadAsync(string[] types, ReadSource source = ReadSource.Auto, string[]? regions = null, bool isOpen = false)
    {
        using var client = new AwsClient(Account, new BasicAWSCredentials("test", "test"), _settings);
        return await new AccountReader(client, new(ReadTable.Load(), types, withTags: false) { IsOpen = isOpen }, _ => null) { Source = source }
            .ReadAsync(new("aws", "amazonaws.com", "us-east-1", [.. regions ?? ["eu-west-1"]]), null, TestContext.Current.CancellationToken);
    }

    private async Task<AccountReading> GatheredAsync(string account, string[] types)
    {
        using var caller = new AwsClient("999999999999", new BasicAWSCredentials("test", "test"), _settings);
        var limited = new LimitedClient(account, config: null, "there is no role");
        return await new AccountReader(limited, new(ReadTable.Load(), types, withTags: false), _ => null) { Source = ReadSource.Auto, Aggregator = new(caller, "org", "eu-west-1") }
            .ReadAsync(new("aws", "amazonaws.com", "us-east-1", ["eu-west-1", "us-east-1"]), null, TestContext.Current.CancellationToken);
    }
}
