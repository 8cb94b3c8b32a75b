using Policies.Model;

namespace Policies.Tests.Growth;

/// <summary>What a policy takes grows with the graph and not with its square. Told by the memory it asks for, which unlike time is the same on each run.</summary>
public sealed class GrowthTests
{
    // More than the pieces of evidence that are kept, and the conditions that are tried.
    private const int Size = 100;

    // Twice the graph takes twice the memory; four times is the square. Below the least, growth says nothing.
    private const double MostGrowth = 3;
    private const long LeastBytes = 500_000;

    public static TheoryData<string> Shapes => [.. HostileGraphs.All.Keys];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Every_policy_takes_in_twice_the_graph_about_twice_the_memory(string shape)
    {
        var template = HostileGraphs.All[shape];
        Take(TestGraphs.FromTemplate(template(Size)));
        var (once, twice) = (Take(TestGraphs.FromTemplate(template(Size))), Take(TestGraphs.FromTemplate(template(2 * Size))));
        var grown = twice.Where(policy => policy.Value > LeastBytes && policy.Value > MostGrowth * once[policy.Key]);
        Assert.Empty(grown.Select(policy => $"{policy.Key}: {once[policy.Key]} bytes, then {policy.Value}"));
    }

    private static Dictionary<string, long> Take(ResourceGraph graph) => PolicyCatalog.All.ToDictionary(
        descriptor => descriptor.Id,
        descriptor =>
        {
            var policy = descriptor.Create(Objectives(descriptor));
            var before = GC.GetAllocatedBytesForCurrentThread();
            foreach (var definition in graph.Definitions.Where(definition => policy.ResourceTypes.Contains(definition.Type, StringComparer.Ordinal) || policy.ResourceTypes.Contains(Policy.AnyType, StringComparer.Ordinal)))
            {
                var verdict = policy.Judge(definition, graph);
                _ = verdict.Outcome > Outcome.Compliant ? verdict.Evidence.Length : 0;
            }

            return GC.GetAllocatedBytesForCurrentThread() - before;
        },
        StringComparer.Ordinal);

    // Without an objective nothing is estimated.
    private static Dictionary<string, object?> Objectives(PolicyDescriptor descriptor) => descriptor.Parameters
        .Where(parameter => parameter.Type == typeof(TimeSpan?))
        .ToDictionary(parameter => parameter.Name, _ => (object?)TimeSpan.FromHours(1), StringComparer.Ordinal);
}
