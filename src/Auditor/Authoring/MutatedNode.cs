using System.Globalization;
using Policies.Model;

namespace Auditor.Authoring;

/// <summary>A template's tree with one property changed.</summary>
internal static class MutatedNode
{
    /// <summary>The parameter that has no value.</summary>
    public const string Parameter = "NotKnownYet";

    private static readonly (string One, string Other)[] Opposites =
    [
        ("true", "false"), ("Allow", "Deny"), ("Enabled", "Disabled"), ("enabled", "disabled"), ("ENABLED", "DISABLED"), ("on", "off"), ("1", "0"),
    ];

    /// <summary>The tree with the node at a path changed; null where the path leads nowhere in what is written, or the change makes no sense there.</summary>
    public static MapNode? Of(MapNode template, ReadOnlySpan<string> path, MutationKind kind) => Change(template, path, kind) is MapNode changed
        ? kind is MutationKind.Unknown ? WithParameter(changed) : changed
        : null;

    private static Node? Change(Node node, ReadOnlySpan<string> path, MutationKind kind)
    {
        if (path.IsEmpty)
        {
            return kind is MutationKind.Unknown ? Reference(node.Position) : Inverse(node);
        }

        switch (node)
        {
            case MapNode map when Index(map, path[0]) is >= 0 and var index:
                return path.Length == 1 && kind is MutationKind.Removed
                    ? new MapNode(map.Entries.RemoveAt(index), map.Position)
                    : Change(map.Entries[index].Value, path[1..], kind) is { } value
                        ? new MapNode(map.Entries.SetItem(index, map.Entries[index] with { Value = value }), map.Position)
                        : null;

            // Of things that must all hold one may always go: an item is changed, and the whole list removed.
            case ListNode list when int.TryParse(path[0], NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Items.Length && !(path.Length == 1 && kind is MutationKind.Removed):
                return Change(list.Items[index], path[1..], kind) is { } item ? new ListNode(list.Items.SetItem(index, item), list.Position) : null;
            default:
                return null;
        }
    }

    // A list or an object has no opposite; its parts do.
    private static ScalarNode? Inverse(Node node) => node switch
    {
        ScalarNode { Kind: ScalarKind.Boolean } truth => new(truth.Text == "true" ? "false" : "true", ScalarKind.Boolean, truth.Position),
        ScalarNode { Kind: ScalarKind.Number } number => new(number.Text == "0" ? "65535" : "0", ScalarKind.Number, number.Position),
        ScalarNode text => new(Opposite(text.Text), ScalarKind.Text, text.Position),
        MapNode { Entries: [{ Key: "Ref" or ['F', 'n', ':', ':', ..] }] } function => new("mutated", ScalarKind.Text, function.Position),
        _ => null,
    };

    private static string Opposite(string text)
    {
        foreach (var (one, other) in Opposites)
        {
            if (text == one || text == other)
            {
                return text == one ? other : one;
            }
        }

        return "mutated";
    }

    private static MapNode Reference(Position position) =>
        new([new MapEntry("Ref", position, new ScalarNode(Parameter, ScalarKind.Text, position))], position);

    private static MapNode WithParameter(MapNode template)
    {
        var declaration = new MapEntry(Parameter, default, new MapNode([new MapEntry("Type", default, new ScalarNode("String", ScalarKind.Text, default))], default));
        return Index(template, "Parameters") is >= 0 and var index && template.Entries[index].Value is MapNode declared
            ? new MapNode(template.Entries.SetItem(index, template.Entries[index] with { Value = new MapNode(declared.Entries.Add(declaration), declared.Position) }), template.Position)
            : new MapNode([new MapEntry("Parameters", default, new MapNode([declaration], default)), .. template.Entries], template.Position);
    }

    private static int Index(MapNode map, string key)
    {
        for (var i = 0; i < map.Entries.Length; i++)
        {
            if (string.Equals(map.Entries[i].Key, key, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}
