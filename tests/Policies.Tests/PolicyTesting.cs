using Policies.Model;

namespace Policies.Tests;

/// <summary>Judges one resource of a template, or of a live-shaped graph, and asserts the outcome and where it was found.</summary>
internal static class PolicyTesting
{
    /// <summary>Judges a resource of a template.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="template">A whole template, YAML or JSON.</param>
    /// <param name="logicalId">The resource; null for the only one of the policy's types.</param>
    /// <param name="settings">The audit's settings; null for the defaults.</param>
    public static Verdict Judge(Policy policy, string template, string? logicalId = null, GraphSettings? settings = null) =>
        Judge(policy, TestGraphs.FromTemplate(template, settings), logicalId);

    /// <summary>Judges a resource as an account would show it: every key of <c>Resources</c> is a physical id, and values are literal ids.</summary>
    public static Verdict JudgeLive(Policy policy, string resources, string? physicalId = null) =>
        Judge(policy, TestGraphs.FromLive(resources), physicalId);

    /// <summary>Asserts the outcome and, if given, where the first piece of evidence lies: <c>Database/Properties/MultiAZ</c>.</summary>
    public static void ShouldBe(this Verdict verdict, Outcome outcome, string? at = null)
    {
        var evidence = verdict.Evidence;
        var story = string.Join("; ", evidence.Select(one => $"{one.Resource.LogicalId}/{one.Path}: expected {one.Expected}, was {one.Actual}"));
        Assert.True(verdict.Outcome == outcome, $"expected {outcome}, was {verdict.Outcome}: {story}");
        if (at is not null)
        {
            Assert.True(evidence is [var first, ..] && $"{first.Resource.LogicalId}/{first.Path}" == at, $"expected evidence at {at}: {story}");
        }
    }

    private static Verdict Judge(Policy policy, ResourceGraph graph, string? logicalId)
    {
        var judged = graph.Definitions.Where(definition => logicalId is null
            ? policy.ResourceTypes.Contains(definition.Type, StringComparer.Ordinal)
            : definition.LogicalId == logicalId);
        return policy.Judge(Assert.Single(judged), graph);
    }
}
