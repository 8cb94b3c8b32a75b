using Amazon.Runtime;
using Auditor.Accounts.Aws;
using Auditor.Accounts.Reading;
using Auditor.Accounts.Scanning;
using Auditor.Auditing;
using Auditor.Configuration;
using Auditor.Configuration.Binding;
using Auditor.Drift;
using Auditor.Tests.Accounts.Fakes;
using FakeAws.Faults;
using FakeAws.Scale;
using FakeAws.Scale.Estates;
using Policies;

namespace Auditor.Tests.Drift;

/// <summary>Comparisons that could not be carried out as they were asked for.</summary>
public sealed class ComparisonGapsTests
{
    private const string Account = ScaleEstate.Account;

    private readonly ScaleAws _aws = new(new ScaleEstate(2, ScaleEstate.LeastResources));

    [Theory]
    [InlineData("estate-000", $"no stack is called estate-000 in {Account}/us-east-1; did you mean estate-0000?")]
    [InlineData("ESTATE-*", $"no stack matches ESTATE-* in {Account}/us-east-1; did you mean estate-0000?")]
    [InlineData("estate", $"no stack is called estate in {Account}/us-east-1; did you mean estate-0000?")]
    [InlineData("estate-0001/Network", $"no stack is called estate-0001/Network in {Account}/us-east-1; a nested stack is compared with the outermost one: name estate-0001")]
    [InlineData("payments-*", $"no stack matches payments-* in {Account}/us-east-1")]
    public async Task A_name_that_means_no_stack_is_an_error_with_what_may_be_meant(string name, string message)
    {
        var result = await CompareAsync(["us-east-1"], name);

        Assert.Equal(message, Assert.Single(result.Errors).Message);
        Assert.Equal(ExitCode.NotCarriedOut, result.ExitCode);
    }

    [Fact]
    public async Task Names_that_mean_stacks_are_compared_beside_one_that_means_none()
    {
        var result = await CompareAsync(["us-east-1"], "estate-0001", "estate-9999", "estate-*1");

        Assert.StartsWith("no stack is called estate-9999 ", Assert.Single(result.Errors).Message, StringComparison.Ordinal);
        Assert.Equal(("estate-0001", 60, 60), result.Drift!.Stacks.Select(stack => (stack.Name, stack.Resources, stack.Compared)).Single());
        Assert.Equal(ExitCode.NotCarriedOut, result.ExitCode);
    }

    [Theory]
    [InlineData]
    [InlineData("estate-0000")]
    public async Task Where_no_stack_can_be_listed_nothing_was_compared(params string[] names)
    {
        _aws.Faults.Add(FaultRule.For("cloudformation:DescribeStacks", new Fault.Denied()));

        var result = await CompareAsync(["us-east-1", "us-west-2"], names);

        var error = Assert.Single(result.Errors);
        Assert.StartsWith($"nothing was compared: cloudformation:DescribeStacks was denied in {Account}/us-east-1", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("(and 1 more like it)", error.Message, StringComparison.Ordinal);
        Assert.Equal(ExitCode.NotCarriedOut, result.ExitCode);
    }

    [Fact]
    public async Task A_name_that_means_no_stack_where_stacks_were_listed_may_mean_one_elsewhere()
    {
        _aws.Faults.Add(FaultRule.For("cloudformation:DescribeStacks", new Fault.Denied()) with { Region = "us-west-2" });

        var error = Assert.Single((await CompareAsync(["us-east-1", "us-west-2"], "payments")).Errors);

        Assert.StartsWith($"no stack is called payments in {Account}/us-east-1 (not all stacks could be listed: cloudformation:DescribeStacks was denied in {Account}/us-west-2", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cloudformation:GetTemplate")]
    [InlineData("cloudformation:ListStackResources")]
    public async Task A_stack_of_which_nothing_could_be_compared_is_not_clean(string call)
    {
        _aws.Faults.Add(FaultRule.For(call, new Fault.Denied()));

        var all = Assert.Single((await CompareAsync(["us-east-1"])).Errors);
        var named = Assert.Single((await CompareAsync(["us-east-1"], "estate-0001")).Errors);

        Assert.StartsWith($"nothing was compared: estate-0000: {call} was denied", all.Message, StringComparison.Ordinal);
        Assert.StartsWith($"nothing of estate-0001 was compared: estate-0001: {call} was denied", named.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stacks_of_which_nothing_live_could_be_read_are_not_clean()
    {
        _aws.Faults.Add(FaultRule.For("cloudformation:*", new Fault.Delayed(TimeSpan.Zero)), new FaultRule(new Fault.Denied()));

        var result = await CompareAsync(["us-east-1"]);

        Assert.Contains(" was denied", Assert.Single(result.Errors).Message, StringComparison.Ordinal);
        Assert.StartsWith("nothing was compared: AWS::", result.Errors[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_without_stacks_is_no_error()
    {
        var result = await CompareAsync(["us-west-2"]);

        Assert.Empty(result.Errors);
        Assert.Equal(ExitCode.Clean, result.ExitCode);
        Assert.Empty(result.Drift!.Stacks);
    }

    private async Task<AuditResult> CompareAsync(string[] regions, params string[] names)
    {
        using var settings = new AwsClientSettings { Handler = _aws.CreateHandler(), Paces = PaceTable.Unlimited, Retries = 0 };
        using var client = new AwsClient(Account, new BasicAWSCredentials("test", "test"), settings);
        var target = new ScanTarget(Account, _ => Task.FromResult(new OpenAccount(client, new("aws", "amazonaws.com", "us-east-1", [.. regions]))));
        var request = new AuditRequest { Configuration = AuditConfiguration.Default, Policies = new PolicyDirectory(PolicyCatalog.All), Frameworks = FrameworkSelection.None };
        var options = new ScanOptions { Source = ReadSource.Api, Drift = new DriftScope { Stacks = [.. names] }, IsDriftOnly = true };
        return await new AccountAudit(request, options, TimeProvider.System).RunAsync([target], new SilentProgress(), TestContext.Current.CancellationToken);
    }
}
