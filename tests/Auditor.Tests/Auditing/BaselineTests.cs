using Amazon.Runtime;
using Auditor.Accounts.Aws;
using Auditor.Accounts.Reading;
using Auditor.Accounts.Scanning;
using Auditor.Auditing;
using Auditor.Configuration;
using Auditor.Configuration.Binding;
using Auditor.Drift;
using Auditor.Reporting.Json;
using Auditor.Tests.Accounts.Fakes;
using Auditor.Tests.Commands;
using FakeAws.Faults;
using FakeAws.Scale;
using FakeAws.Scale.Estates;
using Policies;

namespace Auditor.Tests.Auditing;

/// <summary>An earlier comparison of stacks as a baseline of a later one.</summary>
public sealed class BaselineTests : IDisposable
{
    private const int Drifted = 24;

    private readonly WorkingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Differences_of_the_baseline_are_unchanged_and_block_nothing()
    {
        var result = await CompareAsync(new(Estate(Drifted)), await BaselineAsync());

        Assert.Equal(Drifted, result.Drift!.Differences.Length);
        Assert.All(result.Drift.Differences, difference => Assert.Equal(("unchanged", false), (difference.Baseline, difference.Blocking)));
        Assert.Empty(result.Drift.Gone);
    }

    [Fact]
    public async Task What_was_compared_again_and_differs_no_more_is_gone()
    {
        var baseline = await BaselineAsync();

        var result = await CompareAsync(new(Estate(0)), baseline);

        Assert.Empty(result.Drift!.Differences);
        Assert.Equal(Drifted, result.Drift.Gone.Length);
        Assert.Contains(result.Drift.Gone, name => name.StartsWith("Properties/", StringComparison.Ordinal) && name.Contains(" of ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_nobody_looked_at_again_is_not_gone()
    {
        var baseline = await BaselineAsync();
        var denied = new ScaleAws(Estate(0));
        denied.Faults.Add(FaultRule.For("cloudformation:GetTemplate", new Fault.Denied()) with { Containing = "estate-0001" });

        var result = await CompareAsync(denied, baseline);

        Assert.InRange(result.Drift!.Gone.Length, 1, Drifted - 1);
        Assert.NotNull(result.Drift.Stacks.Single(stack => stack.Name == "estate-0001").Problem);
    }

    private static ScaleEstate Estate(int drifted) => new(2, ScaleEstate.LeastResources, drifted);

    private async Task<Baseline> BaselineAsync()
    {
        var result = await CompareAsync(new(Estate(Drifted)), null);
        Assert.Equal(Drifted, result.Drift!.Differences.Length);
        using (var file = File.Create(_folder["baseline.json"]))
        {
            new JsonReport().Write(result, new(), file);
        }

        return Baseline.Read(_folder["baseline.json"]);
    }

    private static async Task<AuditResult> CompareAsync(ScaleAws aws, Baseline? baseline)
    {
        using var settings = new AwsClientSettings { Handler = aws.CreateHandler(), Paces = PaceTable.Unlimited, Retries = 0 };
        using var client = new AwsClient(ScaleEstate.Account, new BasicAWSCredentials("test", "test"), settings);
        var target = new ScanTarget(ScaleEstate.Account, _ => Task.FromResult(new OpenAccount(client, new("aws", "amazonaws.com", "us-east-1", ["us-east-1"]))));
        var request = new AuditRequest { Configuration = AuditConfiguration.Default, Policies = new PolicyDirectory(PolicyCatalog.All), Frameworks = FrameworkSelection.None, Baseline = baseline };
        var options = new ScanOptions { Source = ReadSource.Api, Drift = new DriftScope(), IsDriftOnly = true };
        return await new AccountAudit(request, options, TimeProvider.System).RunAsync([target], new SilentProgress(), TestContext.Current.CancellationToken);
    }
}
