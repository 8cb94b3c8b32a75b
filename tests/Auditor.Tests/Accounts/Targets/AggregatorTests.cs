using Auditor.Accounts.Aws;
using Auditor.Accounts.Reading;
using Auditor.Accounts.Reads;
using Auditor.Accounts.Targets;
using Auditor.Tests.Accounts.Aws;
using Auditor.Tests.Accounts.Reading.Config;

namespace Auditor.Tests.Accounts.Targets;

/// <summary>The accounts of an aggregator of AWS Config, found and read with the caller's credentials alone.</summary>
[Collection(nameof(EnvironmentCollection))]
public sealed class AggregatorTests : IDisposable
{
    private const string OfAccounts = """{"ConfigurationAggregators":[{"ConfigurationAggregatorName":"all","AccountAggregationSources":[{"AccountIds":["222222222222","111111111111"],"AllAwsRegions":false,"AwsRegions":["eu-west-1"]}]}]}""";
    private const string OfOrganization = """{"ConfigurationAggregators":[{"ConfigurationAggregatorName":"all","OrganizationAggregationSource":{"RoleArn":"arn:aws:iam::999999999999:role/aggregator","AllAwsRegions":true}}]}""";

    private readonly AwsVariables _variables = new("eu-west-1");
    private readonly RecordingAccounts _aws = new() { Aggregators = OfAccounts };
    private readonly AwsClientSettings _settings;

    public AggregatorTests()
    {
        _settings = new AwsClientSettings { Handler = _aws, Paces = PaceTable.Unlimited, Retries = 0 };
        foreach (var account in new[] { "111111111111", "222222222222" })
        {
            _aws.Add(account, "eu-west-1", "AWS::Config::ConfigurationRecorder", "default", """{"Recording":true,"RecordingGroup":{"AllSupported":true}}""");
            _aws.Add(account, "eu-west-1", "AWS::EC2::VPC", $"vpc-{account}", $$"""{"vpcId":"vpc-{{account}}","cidrBlock":"10.0.0.0/16"}""");
        }
    }

    public void Dispose()
    {
        _settings.Dispose();
        _aws.Dispose();
        _variables.Dispose();
    }

    [Fact]
    public async Task Each_of_its_accounts_is_read_through_it_without_being_entered()
    {
        using var finder = Finder(new() { Aggregator = "all" });
        var found = await finder.FindAsync(TestContext.Current.CancellationToken);

        Assert.Equal("111111111111 222222222222", string.Join(' ', found.Targets.Select(target => target.Account)));
        foreach (var target in found.Targets)
        {
            using var open = await target.OpenAsync(TestContext.Current.CancellationToken);
            var reading = await new AccountReader(open.Client, new(ReadTable.Load(), ["AWS::EC2::VPC"], withTags: false), _ => null) { Source = ReadSource.Auto, Aggregator = open.Aggregator }
                .ReadAsync(open.Regions, null, TestContext.Current.CancellationToken);
            Assert.Equal($"vpc-{target.Account}", Assert.Single(reading.Resources).PhysicalId);
        }

        Assert.All(_aws.Calls, call => Assert.StartsWith("config:", call, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Accounts_that_it_does_not_gather_are_said_to_be_skipped()
    {
        using var finder = Finder(new() { Aggregator = "all", Accounts = ["222222222222", "333333333333"] });
        var found = await finder.FindAsync(TestContext.Current.CancellationToken);

        Assert.Equal("222222222222", Assert.Single(found.Targets).Account);
        Assert.Equal("account 333333333333 is not gathered by the aggregator all", Assert.Single(found.Skipped));
    }

    [Fact]
    public async Task Where_the_organization_cannot_be_asked_the_records_name_the_accounts_and_that_is_said()
    {
        _aws.Aggregators = OfOrganization;
        using var finder = Finder(new() { Aggregator = "all", Regions = ["eu-west-1"] });
        var found = await finder.FindAsync(TestContext.Current.CancellationToken);

        Assert.Equal("111111111111 222222222222", string.Join(' ', found.Targets.Select(target => target.Account)));
        Assert.Contains("organizations:ListAccounts was denied", Assert.Single(found.Skipped), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_aggregator_that_is_not_there_is_an_error_that_suggests_one()
    {
        using var finder = Finder(new() { Aggregator = "al" });
        var failure = await Assert.ThrowsAsync<AuditException>(() => finder.FindAsync(TestContext.Current.CancellationToken));

        Assert.Contains("there is no aggregator of AWS Config named al in 999999999999/eu-west-1", failure.Problem.Message, StringComparison.Ordinal);
    }

    private TargetFinder Finder(ScanScope scope) => new(scope, _settings, client => client);
}
