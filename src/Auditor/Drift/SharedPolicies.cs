using Auditor.Accounts.Reads;
using Policies.Model;

namespace Auditor.Drift;

/// <summary>
/// A policy that a stack declares once for several principals, topics or queues is live once for each of them: each is compared with the policy as if it were
/// declared for that one alone, and for whom there is none is told apart.
/// </summary>
internal static class SharedPolicies
{
    /// <summary>The resource as it is declared for those that a live one is for.</summary>
    public static ResourceDefinition ShareOf(ResourceDefinition expected, ResourceDefinition live, ReadTable table)
    {
        if (expected.Properties is not MapNode properties || Lists(properties, expected.Type, table).ToList() is not { Count: > 0 } lists)
        {
            return expected;
        }

        var own = (live.Properties as MapNode)?.Entries.Where(entry => lists.Contains(entry.Key)).ToList() ?? [];
        return new ResourceDefinition(expected.Type, expected.LogicalId, expected.Origin, expected.Position) { ConstructPath = expected.ConstructPath }
            .With(new MapNode([.. properties.Entries.Where(entry => !lists.Contains(entry.Key)), .. own], properties.Position), expected.Attributes);
    }

    /// <summary>Those for whom it is declared and is not live.</summary>
    public static IEnumerable<FoundDifference> Lacking(ResourceDefinition expected, IReadOnlyList<ResourceDefinition> live, ReadTable table)
    {
        if (expected.Properties is not MapNode properties)
        {
            yield break;
        }

        foreach (var list in Lists(properties, expected.Type, table))
        {
            var there = live.SelectMany(resource => ((resource.Properties as MapNode)?[list] as ListNode)?.Items ?? []).Select(NodeText.Symbol).ToHashSet(StringComparer.Ordinal);
            var items = ((ListNode)properties[list]!).Items;
            for (var index = 0; index < items.Length; index++)
            {
                if (items[index] is ScalarNode && !there.Contains(NodeText.Symbol(items[index])))
                {
                    yield return new(DifferenceKind.Remove, live[0], FormattableString.Invariant($"Properties/{list}/{index}"), items[index], null);
                }
            }
        }
    }

    /// <summary>Those for whom it is declared of whom it is not known who they are.</summary>
    public static IEnumerable<NotCompared> NotKnown(ResourceDefinition expected, ReadTable table)
    {
        if (expected.Properties is not MapNode properties)
        {
            yield break;
        }

        foreach (var list in Lists(properties, expected.Type, table))
        {
            var items = ((ListNode)properties[list]!).Items;
            for (var index = 0; index < items.Length; index++)
            {
                if (items[index] is not (ScalarNode or AbsentNode))
                {
                    yield return new(FormattableString.Invariant($"Properties/{list}/{index}"), $"it depends on {Dependency.Of(items[index])}");
                }
            }
        }
    }

    private static IEnumerable<string> Lists(MapNode properties, string type, ReadTable table) =>
        table.Find(type)?.Identity.Key.SelectMany(part => part.Properties).Where(name => properties[name] is ListNode) ?? [];
}
