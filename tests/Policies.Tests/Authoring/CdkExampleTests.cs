using Auditor.Authoring;
using Policies.Model;

namespace Policies.Tests.Authoring;

/// <summary>The examples in CDK compile, synthesize, and are what the policy asks for.</summary>
public sealed class CdkExampleTests(CdkExamples examples) : IClassFixture<CdkExamples>
{
    public static TheoryData<string> Ids => [.. CdkExamples.Ids];

    [Fact]
    public void Every_example_compiles_and_synthesizes() => Assert.True(examples.Errors.IsEmpty, string.Join(Environment.NewLine, examples.Errors));

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_example_holds_what_its_policy_judges_and_breaks_nothing_of_it(string id)
    {
        var descriptor = PolicyCatalog.All.Single(policy => policy.Id == id);
        var graph = examples.Find(id);
        Assert.True(graph is not null, $"{descriptor.PolicyType.Name}.cdk.cs is missing, or does not compile or synthesize");

        // An objective, or whatever else the example needs, is the one of the case that documentation shows.
        var policy = CaseFile.Of(descriptor).FirstOrDefault(one => one is { Expect: Outcome.Compliant, IsLive: false }) is { } shown ? descriptor.Create(shown.Parameters) : descriptor.Default;
        var isForAccounts = descriptor.PolicyType.Namespace == "Policies.Account";
        var verdicts = graph.Definitions
            .Where(definition => policy.ResourceTypes.Contains(definition.Type, StringComparer.Ordinal) || policy.ResourceTypes.Contains(Policy.AnyType, StringComparer.Ordinal))
            .Select(definition => (Resource: $"{definition.LogicalId} ({definition.Type})", Verdict: policy.Judge(definition, graph)))
            .ToList();

        Assert.Empty(verdicts.Where(one => one.Verdict.Outcome is Outcome.NonCompliant or Outcome.Unknown).Select(one =>
            $"{one.Resource}: {one.Verdict.Outcome}: {string.Join("; ", one.Verdict.Evidence.Select(evidence => $"{evidence.Path}: expected {evidence.Expected}, was {evidence.Actual}"))}"));
        Assert.True(isForAccounts || CaseTests.IsNeverDecided(id) || verdicts.Any(one => one.Verdict.IsCompliant), "nothing in the example is judged");
    }
}
