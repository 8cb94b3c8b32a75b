using System.Collections.Immutable;
using System.Globalization;
using Policies.Model;

namespace ReferenceStack.Tests.Accounts.Drift;

/// <summary>Walks through values and changes one of them.</summary>
internal static class NodeEdit
{
    /// <summary>Every value below a value, with the keys and places that lead to it.</summary>
    public static IEnumerable<(ImmutableArray<string> Path, Node Value)> All(Node node, ImmutableArray<string> path)
    {
        IEnumerable<(string Key, Node Value)> inner = node switch
        {
            MapNode map => map.Entries.Select(entry => (entry.Key, entry.Value)),
            ListNode list => list.Items.Select((item, index) => (index.ToString(CultureInfo.InvariantCulture), item)),
            _ => [],
        };
        return inner.SelectMany(one => All(one.Value, path.Add(one.Key))).Prepend((path, node));
    }

    /// <summary>The value with another one in place of that at a path.</summary>
    public static Node Replace(Node node, ReadOnlySpan<string> path, Node value)
    {
        if (path.IsEmpty)
        {
            return value;
        }

        var first = path[0];
        if (node is MapNode map)
        {
            map.TryGet(first, out var entry);
            return new MapNode(map.Entries.Replace(entry, entry with { Value = Replace(entry.Value, path[1..], value) }), map.Position);
        }

        var (list, index) = ((ListNode)node, int.Parse(first, CultureInfo.InvariantCulture));
        return new ListNode(list.Items.SetItem(index, Replace(list.Items[index], path[1..], value)), list.Position);
    }

    /// <summary>A value like this one and another.</summary>
    public static Node Other(Node node) => node switch
    {
        ScalarNode scalar when decimal.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => new ScalarNode((number + 1).ToString(CultureInfo.InvariantCulture), scalar.Kind, default),
        ScalarNode { Text: "true" or "false" } flag => new ScalarNode(flag.Text is "true" ? "false" : "true", flag.Kind, default),
        ScalarNode text => new ScalarNode($"{text.Text}-changed", text.Kind, default),
        ListNode list => new ListNode([.. list.Items.Select(Other)], default),
        MapNode map => new MapNode([.. map.Entries.Select(entry => entry with { Value = Other(entry.Value) })], default),
        _ => node,
    };

    /// <summary>The path with <c>*</c> for any place in a list.</summary>
    public static string Property(IEnumerable<string> path) => string.Join('/', path.Select(step => step.All(char.IsAsciiDigit) ? "*" : step));
}
