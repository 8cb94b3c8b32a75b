using Amazon.Runtime;
using Auditor.Accounts.Aws;
using Auditor.Accounts.Reading;
using Auditor.Accounts.Scanning;
using Auditor.Auditing;
using Auditor.Configuration;
using Auditor.Configuration.Binding;
using Auditor.Drift;
using FakeAws.Scale;
using FakeAws.Scale.Estates;
using Policies;

namespace Auditor.Tests.Accounts.Fakes;

/// <summary>The stacks of an estate, as a comparison sees them.</summary>
public sealed class ScaleEstateTests
{
    [Fact]
    public async Task What_is_deployed_and_what_is_live_agree()
    {
        var report = await CompareAsync(new(3));

        Assert.Empty(report.Differences);
        Assert.Equal(3, report.Stacks.Length);
        Assert.All(report.Stacks, stack => Assert.Equal((200, 200), (stack.Resources, stack.Compared)));
    }

    [Theory]
    [InlineData(2, 60, 1)]
    [InlineData(2, 60, 25)]
    [InlineData(3, 200, 60)]
    [InlineData(1, 450, 90)]
    public async Task What_is_made_to_drift_is_found_and_nothing_else(int stacks, int resources, int drifted)
    {
        var estate = new ScaleEstate(stacks, resources, drifted);

        var report = await CompareAsync(estate);

        Assert.Equal(drifted, estate.Drift.Count());
        Assert.Equal(
            estate.Drift.Select(one => $"{one.Stack} {one.LogicalId} {one.Property ?? "is gone"}").Order(StringComparer.Ordinal),
            report.Differences.Select(one => $"{one.Resource.Stack} {one.Resource.LogicalId} {one.Path?.Split('/')[1] ?? "is gone"}").Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    private static async Task<DriftReport> CompareAsync(ScaleEstate estate)
    {
        var aws = new ScaleAws(estate);
        using var settings = new AwsClientSettings { Handler = aws.CreateHandler(), Paces = PaceTable.Unlimited };
        using var client = new AwsClient(ScaleEstate.Account, new BasicAWSCredentials("test", "test"), settings);
        var target = new ScanTarget(ScaleEstate.Account, _ => Task.FromResult(new OpenAccount(client, new("aws", "amazonaws.com", estate.Region, [estate.Region]))));
        var request = new AuditRequest { Configuration = AuditConfiguration.Default, Policies = new PolicyDirectory(PolicyCatalog.All), Frameworks = FrameworkSelection.None };
        var result = await new AccountAudit(request, new() { Source = ReadSource.Api, Drift = new DriftScope(), IsDriftOnly = true }, TimeProvider.System).RunAsync([target], new SilentProgress(), TestContext.Current.CancellationToken);
        Assert.Empty(result.Errors);
        return result.Drift!;
    }
}
