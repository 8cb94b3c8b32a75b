using Auditor.Accounts.Reading;
using Auditor.Accounts.Reads;
using Auditor.Auditing;
using Policies;
using Policies.Model;

namespace ReferenceStack.Tests.Accounts;

/// <summary>What the policies say of the reference stack's templates is what they say of the account that it was deployed to.</summary>
public sealed class LiveEqualityTests(LiveReference live, ITestOutputHelper output) : IClassFixture<LiveReference>
{
    // Of every resource of a template these are asked; of an account only what some other policy needs is read.
    private static readonly string[] OfAnyType = ["template-macros-expanded", "template-no-plaintext-secrets"];

    [Fact]
    public async Task Every_policy_says_of_every_resource_what_it_says_of_the_template()
    {
        var template = Outcomes(live.Check());
        var scanned = await live.ScanAsync();
        var account = Outcomes(scanned);

        var needed = PolicyNeeds.Of(PolicyCatalog.All.Select(policy => policy.Default))!;
        var differing = template.Keys.Union(account.Keys.Where(key => key.Stack is not null))
            .Where(key => template.GetValueOrDefault(key, Outcome.NotApplicable) != account.GetValueOrDefault(key, Outcome.NotApplicable) || template.ContainsKey(key) != account.ContainsKey(key))
            .Where(key => !(OfAnyType.Contains(key.Policy) && !account.ContainsKey(key) && (!needed.Contains(key.Type) || ReadTable.Load().Find(key.Type) is null)))
            .ToList();

        output.WriteLine($"{template.Count} evaluations of templates, {account.Keys.Count(key => key.Stack is not null)} of the stacks' live resources, {account.Keys.Count(key => key.Stack is null)} of others");
        Assert.True(differing.Count == 0, string.Join(Environment.NewLine, differing.Select(key => $"{key}: {Text(template, key)} in the template, {Text(account, key)} live")));
        Assert.Empty(scanned.Errors);
    }

    [Fact]
    public async Task A_finding_has_one_identity_in_the_template_and_in_the_account()
    {
        var template = live.Check().Findings.Select(finding => finding.Id).ToHashSet(StringComparer.Ordinal);
        var account = (await live.ScanAsync()).Findings.Where(finding => finding.Resource.Stack is not null).Select(finding => finding.Id).ToHashSet(StringComparer.Ordinal);

        Assert.NotEmpty(template);
        Assert.Equal(template.Order(StringComparer.Ordinal), account.Order(StringComparer.Ordinal));
    }

    private static string Text(Dictionary<Key, Outcome> outcomes, Key key) => outcomes.TryGetValue(key, out var outcome) ? outcome.ToString() : "nothing";

    private static Dictionary<Key, Outcome> Outcomes(AuditResult result) => result.Evaluations.ToDictionary(
        evaluation => new Key(evaluation.Policy, evaluation.Resource.Stack, evaluation.Resource.Type, evaluation.Resource.LogicalId, evaluation.Resource.Stack is null ? evaluation.Resource.Region : null),
        evaluation => evaluation.Outcome);

    private sealed record Key(string Policy, string? Stack, string Type, string LogicalId, string? Region);
}
