using Auditor.Auditing;
using FakeAws.Faults;
using Policies.Model;

namespace ReferenceStack.Tests.Accounts;

/// <summary>Twenty accounts of an organization in two regions, each entered by its role: each account's findings are its own.</summary>
public sealed class OrganizationTests(LiveOrganization live) : IClassFixture<LiveOrganization>
{
    [Fact]
    public async Task Each_account_has_its_own_findings_and_one_that_is_closed_says_so()
    {
        var (result, skipped) = await live.ScanAsync(unit: null);

        var active = live.Accounts.Where(account => account != live.Suspended).Append(LiveOrganization.Management).Order(StringComparer.Ordinal).ToList();
        Assert.Equal([$"account {live.Suspended} (team-{LiveOrganization.Count - 1}) is suspended"], skipped);
        Assert.Equal(active, result.Coverage.Select(entry => entry.Target.Split('/')[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), StringComparer.Ordinal);

        // No account's resource is seen in another one, nor in a region that it is not in.
        var own = result.Evaluations.Where(evaluation => evaluation.Resource.Type is "AWS::S3::Bucket" or "AWS::SQS::Queue").ToList();
        Assert.All(own, evaluation => Assert.Contains(evaluation.Resource.Account!, evaluation.Resource.PhysicalId, StringComparison.Ordinal));
        Assert.All(own.Where(evaluation => evaluation.Resource.Type == "AWS::SQS::Queue"), evaluation => Assert.Contains(evaluation.Resource.Region!, evaluation.Resource.PhysicalId, StringComparison.Ordinal));
        Assert.Equal(
            active.Except([LiveOrganization.Management], StringComparer.Ordinal).SelectMany(account => new[] { $"{account} AWS::S3::Bucket", $"{account} AWS::SQS::Queue us-east-1", $"{account} AWS::SQS::Queue us-west-2" }),
            own.Select(evaluation => evaluation.Resource).Distinct().Select(resource => $"{resource.Account} {resource.Type}{(resource.Type == "AWS::SQS::Queue" ? $" {resource.Region}" : "")}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);

        Assert.Equal(
            active.Where(account => account != LiveOrganization.Management && !LiveOrganization.IsVersioned(account)),
            result.Findings.Where(finding => finding.Policy == "s3-versioning-enabled").Select(finding => finding.Resource.Account).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
        Assert.Equal(result.Findings.Length, result.Findings.Select(finding => finding.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.DoesNotContain(result.Findings, finding => finding.Outcome is Outcome.Unknown);

        var (again, _) = await live.ScanAsync(unit: null);
        Assert.Equal(Texts(result), Texts(again), StringComparer.Ordinal);
        Assert.Equal(result.Coverage, again.Coverage);
    }

    [Fact]
    public async Task A_unit_means_its_accounts_and_those_of_units_within_it()
    {
        Assert.NotNull(live.Proxy);
        using var finder = live.Finder(new() { Unit = live.Unit });

        var targets = await finder.FindAsync(TestContext.Current.CancellationToken);

        Assert.Equal(live.Accounts.Where((_, at) => at % 2 == 0).Order(StringComparer.Ordinal), targets.Targets.Select(target => target.Account), StringComparer.Ordinal);
        Assert.Empty(targets.Skipped);
    }

    [Fact]
    public async Task An_account_that_cannot_be_entered_is_unknown_and_the_others_are_read()
    {
        var closed = live.Accounts[3];
        var (undisturbed, _) = await live.ScanAsync(unit: null);
        live.Proxy.Faults.Add(FaultRule.For("sts:AssumeRole", new Fault.Denied()) with { Containing = closed });
        AuditResult result;
        try
        {
            (result, _) = await live.ScanAsync(unit: null);
        }
        finally
        {
            live.Proxy.Faults.Clear();
        }

        var gap = Assert.Single(result.Coverage, entry => entry.Target == closed);
        Assert.Equal(("*", 0), (gap.Type, gap.Read));
        Assert.StartsWith($"sts:AssumeRole was denied in {closed}/us-east-1: AccessDenied", gap.Problem, StringComparison.Ordinal);
        Assert.DoesNotContain(result.Evaluations, evaluation => evaluation.Resource.Account == closed && evaluation.Outcome is not Outcome.Unknown);
        Assert.Contains(result.Findings, finding => finding.Resource.Account == closed && finding.Outcome is Outcome.Unknown && finding.Evidence[0].Actual.Contains("sts:AssumeRole was denied", StringComparison.Ordinal));
        Assert.Equal(Texts(undisturbed).Where(text => !text.Contains(closed, StringComparison.Ordinal)), Texts(result).Where(text => !text.Contains(closed, StringComparison.Ordinal)), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Each_role_is_assumed_with_the_external_id()
    {
        live.Proxy.Faults.Add(FaultRule.For("sts:AssumeRole", new Fault.Denied()) with { Containing = $"ExternalId={LiveOrganization.ExternalId}" });
        AuditResult result;
        try
        {
            (result, _) = await live.ScanAsync(live.Unit);
        }
        finally
        {
            live.Proxy.Faults.Clear();
        }

        Assert.Equal(LiveOrganization.Count / 2, result.Coverage.Length);
        Assert.All(result.Coverage, entry => Assert.StartsWith($"sts:AssumeRole was denied in {entry.Target}/us-east-1: ", entry.Problem, StringComparison.Ordinal));
        Assert.NotEmpty(result.Errors);
    }

    private static IEnumerable<string> Texts(AuditResult result) =>
        [.. result.Findings.Select(finding => $"{finding.Id} {finding.Resource.Account} {finding}"[..60]), .. result.Evaluations.Select(evaluation => evaluation.ToString())];
}
