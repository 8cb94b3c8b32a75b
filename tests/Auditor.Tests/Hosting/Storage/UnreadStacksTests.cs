using Amazon.Runtime;
using Auditor.Accounts.Aws;
using Auditor.Accounts.Reading;
using Auditor.Accounts.Scanning;
using Auditor.Auditing;
using Auditor.Configuration;
using Auditor.Configuration.Binding;
using Auditor.Hosting.Storage.Scans;
using Auditor.Tests.Accounts.Fakes;
using FakeAws.Faults;
using FakeAws.Scale;
using FakeAws.Scale.Estates;
using Policies;
using Policies.Model;

namespace Auditor.Tests.Hosting.Storage;

/// <summary>Scans of an account while CloudFormation does not answer: its resources go by their physical ids then, and what is wrong with them is the same.</summary>
public sealed class UnreadStacksTests(PostgresServer server)
{
    private readonly ScaleAws _aws = new(new ScaleEstate(2, ScaleEstate.LeastResources));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("cloudformation:DescribeStacks")]
    [InlineData("cloudformation:ListStackResources")]
    public async Task What_is_found_under_another_name_while_stacks_are_not_read_is_neither_new_nor_resolved(string call)
    {
        await using var test = await TestStore.OpenAsync(TestStore.Sqlite, server);
        var whole = await ScanAsync();
        await RecordAsync(test, whole);
        var (before, broken) = (await test.Store.Findings.CountAsync(new(), Stop), await BrokenAsync(test));

        _aws.Faults.Add(FaultRule.For(call, new Fault.Denied()));
        var blind = await ScanAsync();
        Assert.NotEmpty(blind.Findings.Where(finding => finding.Outcome is Outcome.NonCompliant).Select(finding => finding.Id).Except(whole.Findings.Select(finding => finding.Id), StringComparer.Ordinal));
        AssertNoNews(whole, await RecordAsync(test, blind));
        Assert.Equal(broken, await BrokenAsync(test));
        AssertNoNews(whole, await RecordAsync(test, blind));

        _aws.Faults.Clear();
        AssertNoNews(whole, await RecordAsync(test, await ScanAsync()));
        Assert.Equal(before, await test.Store.Findings.CountAsync(new(), Stop));
        Assert.DoesNotContain((await test.Store.Findings.ListAsync(new() { Limit = 200 }, Stop)).Items, row => row.NotLookedAt is not null);
    }

    // What only a stack tells of a resource is not known meanwhile, which nobody knew to be wrong before.
    private static void AssertNoNews(AuditResult whole, ScanChanges changes)
    {
        var known = whole.Findings.Select(finding => (finding.Policy, finding.Resource.Type, finding.Resource.PhysicalId)).ToHashSet();
        Assert.DoesNotContain(changes.Opened.Concat(changes.Reopened).Concat(changes.Resolved), entry => entry.Outcome is Outcome.NonCompliant || known.Contains((entry.Rule, entry.Resource.Type, entry.Resource.PhysicalId)));
    }

    private static async Task<object> BrokenAsync(TestStore test) => await test.Store.Findings.CountAsync(new() { Outcomes = ["NonCompliant"] }, Stop);

    private static async Task<ScanChanges> RecordAsync(TestStore test, AuditResult result) => (await test.RecordAsync(result, account: ScaleEstate.Account)).Changes;

    private async Task<AuditResult> ScanAsync()
    {
        using var settings = new AwsClientSettings { Handler = _aws.CreateHandler(), Paces = PaceTable.Unlimited, Retries = 0 };
        using var client = new AwsClient(ScaleEstate.Account, new BasicAWSCredentials("test", "test"), settings);
        var target = new ScanTarget(ScaleEstate.Account, _ => Task.FromResult(new OpenAccount(client, new("aws", "amazonaws.com", "us-east-1", ["us-east-1"]))));
        var request = new AuditRequest { Configuration = AuditConfiguration.Default, Policies = new PolicyDirectory(PolicyCatalog.All), Frameworks = FrameworkSelection.None };
        var options = new ScanOptions { Source = ReadSource.Api, Drift = new(), KeepsResources = true };
        return await new AccountAudit(request, options, TimeProvider.System).RunAsync([target], new SilentProgress(), Stop);
    }
}
