using System.Collections.Immutable;
using System.Globalization;
using Policies.Model;

namespace Auditor.Authoring;

/// <summary>The tree of a template, or of live resources, with one property changed.</summary>
internal static class MutatedNode
{
    // A parameter that has no value, and a condition that hangs on it.
    private const string Parameter = "NotKnownYet";
    private const string Condition = "NotDecidedYet";

    private static readonly (string One, string Other)[] Opposites =
    [
        ("true", "false"), ("Allow", "Deny"), ("Enabled", "Disabled"), ("enabled", "disabled"), ("ENABLED", "DISABLED"), ("on", "off"), ("1", "0"),
    ];

    /// <summary>The tree with the node at a path changed; null where the path leads nowhere in what is written, or the change makes no sense there.</summary>
    /// <param name="content">A template, or live resources, which decide every condition and hide what a denied call would tell.</param>
    /// <param name="path">The keys and indexes to the node.</param>
    /// <param name="kind">The change.</param>
    /// <param name="isLive">Whether the resources are live.</param>
    public static MapNode? Of(MapNode content, ReadOnlySpan<string> path, MutationKind kind, bool isLive) => kind switch
    {
        MutationKind.Removed => Change(content, path, change: null) as MapNode,
        MutationKind.Inverted => Change(content, path, Inverse) as MapNode,
        MutationKind.Unknown when isLive => Change(content, path, _ => Map(("Fn::Denied", Text("service:Read")))) as MapNode,
        MutationKind.Unknown => WithParameter(Change(content, path, _ => Reference(Parameter))),
        MutationKind.Conditional when !isLive && !IsItem(path) => WithCondition(Change(content, path, node => Map(("Fn::If", new ListNode([Text(Condition), node, Reference("AWS::NoValue")], node.Position))))),
        _ => null,
    };

    private static bool IsItem(ReadOnlySpan<string> path) => int.TryParse(path[^1], NumberStyles.None, CultureInfo.InvariantCulture, out _);

    // Without a change the node is removed.
    private static Node? Change(Node node, ReadOnlySpan<string> path, Func<Node, Node?>? change)
    {
        if (path.IsEmpty)
        {
            return change?.Invoke(node);
        }

        switch (node)
        {
            case MapNode map when Index(map, path[0]) is >= 0 and var index:
                return path.Length == 1 && change is null
                    ? new MapNode(map.Entries.RemoveAt(index), map.Position)
                    : Change(map.Entries[index].Value, path[1..], change) is { } value
                        ? new MapNode(map.Entries.SetItem(index, map.Entries[index] with { Value = value }), map.Position)
                        : null;

            // Of things that must all hold one may always go: the whole list is removed, and no item.
            case ListNode list when IsItem(path[..1]) && int.Parse(path[0], CultureInfo.InvariantCulture) is var index && index < list.Items.Length:
                return Change(list.Items[index], path[1..], change) is { } item ? new ListNode(list.Items.SetItem(index, item), list.Position) : null;
            default:
                return null;
        }
    }

    private static MapNode? WithParameter(Node? changed) =>
        changed is MapNode template ? With(template, "Parameters", Parameter, Map(("Type", Text("String")))) : null;

    private static MapNode? WithCondition(Node? changed) =>
        WithParameter(changed) is { } template ? With(template, "Conditions", Condition, Map(("Fn::Equals", new ListNode([Reference(Parameter), Text("yes")], default)))) : null;

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

    private static MapNode Reference(string name) => Map(("Ref", Text(name)));

    private static ScalarNode Text(string text) => new(text, ScalarKind.Text, default);

    private static MapNode Map(params ReadOnlySpan<(string Key, Node Value)> entries)
    {
        var map = ImmutableArray.CreateBuilder<MapEntry>(entries.Length);
        foreach (var (key, value) in entries)
        {
            map.Add(new(key, default, value));
        }

        return new(map.MoveToImmutable(), default);
    }

    // The template with an entry of one of its sections.
    private static MapNode With(MapNode template, string section, string key, Node value)
    {
        var entry = new MapEntry(key, default, value);
        return Index(template, section) is >= 0 and var index && template.Entries[index].Value is MapNode entries
            ? new MapNode(template.Entries.SetItem(index, template.Entries[index] with { Value = new MapNode(entries.Entries.Add(entry), entries.Position) }), template.Position)
            : new MapNode([new MapEntry(section, default, new MapNode([entry], default)), .. template.Entries], template.Position);
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
