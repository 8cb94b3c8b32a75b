using Policies.Model;

namespace Auditor.Templates;

/// <summary>YAML's merge key: <c>&lt;&lt;: *base</c> takes over the keys of another mapping that are not written.</summary>
internal static class YamlMerge
{
    /// <summary>The mappings that a merge key names: one, or a list.</summary>
    public static IEnumerable<MapNode> Sources(Node value, Position position, string file) => value switch
    {
        MapNode map => [map],
        ListNode list when list.Items.All(item => item is MapNode) => list.Items.Cast<MapNode>(),
        _ => throw TemplateText.Problem("the merge key \"<<\" takes an alias of an object, or a list of them", file, position),
    };

    /// <summary>The mapping with the keys of others; written keys win, then the earlier source.</summary>
    public static MapNode Into(MapNode written, List<MapNode> sources, YamlAnchors anchors)
    {
        var keys = written.Entries.Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
        var entries = written.Entries.ToBuilder();
        foreach (var source in sources)
        {
            anchors.Expand(source.Entries.Length, written.Position);
            entries.AddRange(source.Entries.Where(entry => keys.Add(entry.Key)));
        }

        return new(entries.ToImmutable(), written.Position);
    }
}
