using Auditor.Authoring;

namespace Policies.Tests.Authoring;

/// <summary>Policies that cannot rot: whatever a policy reads of its compliant cases is removed, inverted, made unknown and made conditional in turn.</summary>
public sealed class MutationTests
{
    // Of a template that must not hold something, whatever is there may change.
    public static TheoryData<string> Ids => [.. PolicyCatalog.All.Where(policy => policy.PolicyType.Namespace is not "Policies.Template").Select(policy => policy.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void No_change_of_what_a_policy_reads_goes_unnoticed(string id)
    {
        var policy = PolicyCatalog.All.Single(policy => policy.Id == id);
        var tried = 0;
        var wrong = new List<string>();
        foreach (var one in MutationRun.Cases(policy, CaseFile.Of(policy)))
        {
            var (results, unused) = MutationRun.Of(policy, one);
            tried += results.Length;
            wrong.AddRange(results.Where(result => result.Survival is not null).Select(result => $"{one.Name}: {result.Mutation.Name}: {result.Survival}"));
            wrong.AddRange(unused.Select(equivalent => $"{one.Name}: {equivalent.Mutation} needs no exception"));
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{tried} mutations tried, {wrong.Count} survived");
        Assert.True(tried > 0, "nothing was mutated");
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }
}
