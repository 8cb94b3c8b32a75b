using System.Collections.Immutable;
using Auditor.Drift.Facts;
using Policies.Model;

namespace Auditor.Drift;

/// <summary>
/// CloudFormation hands the tags of a stack on to its resources, but not to those of every type. A resource that has one of them was handed all: those that
/// it lacks now, or has with another value, somebody has changed.
/// </summary>
internal static class HandedOnTags
{
    /// <summary>The resource as it should be, with the stack's tags that somebody has taken away or changed.</summary>
    /// <param name="expected">The resource as its template declares it.</param>
    /// <param name="live">The live resource.</param>
    /// <param name="stack">The tags of the stack.</param>
    public static MapNode Of(ResourceDefinition expected, ResourceDefinition live, IReadOnlyDictionary<string, string> stack)
    {
        var properties = expected.Properties as MapNode ?? new([], default);
        if (stack.Count == 0 || DriftFacts.Find(expected.Type)?.Tags is not { } name || Pairs((live.Properties as MapNode)?[name]) is not { } there)
        {
            return properties;
        }

        var stated = Pairs(properties[name]) ?? [];
        var handed = stack.Where(tag => !stated.ContainsKey(tag.Key)).OrderBy(tag => tag.Key, StringComparer.Ordinal).ToList();
        var lacking = handed.Where(tag => there.GetValueOrDefault(tag.Key) != tag.Value).ToList();
        return lacking.Count == 0 || lacking.Count == handed.Count ? properties : With(properties, name, lacking, isMap: (live.Properties as MapNode)?[name] is MapNode);
    }

    private static Dictionary<string, string?>? Pairs(Node? tags) => tags switch
    {
        ListNode list => list.Items.OfType<MapNode>().Where(tag => tag["Key"] is ScalarNode).GroupBy(tag => ((ScalarNode)tag["Key"]!).Text, StringComparer.Ordinal).ToDictionary(group => group.Key, group => (group.First()["Value"] as ScalarNode)?.Text, StringComparer.Ordinal),
        MapNode map => map.Entries.ToDictionary(entry => entry.Key, entry => (entry.Value as ScalarNode)?.Text, StringComparer.Ordinal),
        _ => null,
    };

    private static MapNode With(MapNode properties, string name, List<KeyValuePair<string, string>> lacking, bool isMap)
    {
        Node tags = isMap
            ? new MapNode([.. (properties[name] as MapNode)?.Entries ?? [], .. lacking.Select(tag => new MapEntry(tag.Key, default, Text(tag.Value)))], default)
            : new ListNode([.. (properties[name] as ListNode)?.Items ?? [], .. lacking.Select(Tag)], default);
        return new([.. properties.Entries.Where(entry => entry.Key != name), new(name, default, tags)], properties.Position);
    }

    private static MapNode Tag(KeyValuePair<string, string> tag) =>
        new(ImmutableArray.Create<MapEntry>(new("Key", default, Text(tag.Key)), new("Value", default, Text(tag.Value))), default);

    private static ScalarNode Text(string text) => new(text, ScalarKind.Text, default);
}
