using System.Collections.Immutable;
using System.Text;
using Policies.Model;

namespace Auditor.Templates;

/// <summary>Expands <c>Fn::ForEach::Name: [Identifier, Collection, {Key: Body}]</c>.</summary>
internal sealed class LoopExpander(Stack stack)
{
    private const string Prefix = "Fn::ForEach::";
    private const int MostNodes = 1_000_000;
    private const int MostCharacters = 1 << 26;

    private int _nodes;
    private long _characters;

    public static bool IsLoop(string key) => key.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The object with every loop of its own level, and those within these, replaced by what it produces.</summary>
    /// <param name="map">The object.</param>
    /// <param name="hidden">Stands for what a loop would produce that cannot be expanded here; null where every one could.</param>
    public MapNode Expand(MapNode map, out UnknownNode? hidden)
    {
        hidden = null;
        var entries = ImmutableArray.CreateBuilder<MapEntry>(map.Entries.Length);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in map.Entries)
        {
            foreach (var produced in IsLoop(entry.Key) ? Iterate(entry, ref hidden) : [entry])
            {
                if (seen.Add(produced.Key))
                {
                    entries.Add(produced);
                }
                else
                {
                    stack.Report($"{entry.Key} produces the key {produced.Key}, which is there already", entry.KeyPosition);
                }
            }
        }

        return new(entries.DrainToImmutable(), map.Position);
    }

    private List<MapEntry> Iterate(MapEntry loop, ref UnknownNode? hidden)
    {
        if (!stack.HasLanguageExtensions)
        {
            hidden = stack.Resolver.Malformed($"{loop.Key} needs the transform AWS::LanguageExtensions; add it to the template's Transform", loop.KeyPosition);
            return [];
        }

        if (loop.Value is not ListNode { Items: [ScalarNode identifier, var collection, MapNode body] })
        {
            hidden = stack.Resolver.Malformed($"{loop.Key} takes an identifier, a list and an object", loop.KeyPosition);
            return [];
        }

        var values = stack.Resolver.Resolve(collection);
        if (values is not ListNode list || list.Items.Any(item => item is not ScalarNode))
        {
            hidden = new(
                UnknownKind.Macro, $"${{{loop.Key}:{loop.KeyPosition.Line}:{loop.KeyPosition.Column}}}", $"what {loop.Key} would produce from {NodeText.Describe(values)}", loop.KeyPosition);
            stack.AddNotExpanded(hidden);
            return [];
        }

        var produced = new List<MapEntry>();
        foreach (var value in list.Items.Cast<ScalarNode>())
        {
            produced.AddRange(Expand((MapNode)Substitute(body, identifier.Text, value.Text), out var within).Entries);
            hidden ??= within;
        }

        return produced;
    }

    private Node Substitute(Node node, string identifier, string value)
    {
        if (++_nodes > MostNodes || _characters > MostCharacters)
        {
            throw TemplateText.Problem(
                $"the loops of this template expand to more than {(_nodes > MostNodes ? $"{MostNodes} values" : $"{MostCharacters >> 20} MB")}; CloudFormation allows 500 resources", stack.File, node.Position);
        }

        switch (node)
        {
            case MapNode { Entries: [{ Key: "Ref", Value: ScalarNode name }] } when name.Text == identifier:
                return new ScalarNode(value, ScalarKind.Text, node.Position);
            case MapNode map:
                return new MapNode(
                    [.. map.Entries.Select(entry => entry with { Key = Substitute(entry.Key, identifier, value), Value = Substitute(entry.Value, identifier, value) })], map.Position);
            case ListNode list:
                return new ListNode([.. list.Items.Select(item => Substitute(item, identifier, value))], list.Position);
            case ScalarNode scalar when scalar.Text.Contains(identifier, StringComparison.Ordinal):
                return new ScalarNode(Substitute(scalar.Text, identifier, value), scalar.Kind, scalar.Position);
            default:
                return node;
        }
    }

    private string Substitute(string text, string identifier, string value)
    {
        if (!text.Contains('{', StringComparison.Ordinal))
        {
            return text;
        }

        var substituted = text.Replace($"${{{identifier}}}", value, StringComparison.Ordinal).Replace($"&{{{identifier}}}", Alphanumeric(value), StringComparison.Ordinal);
        _characters += substituted.Length;
        return substituted;
    }

    private static string Alphanumeric(string value) =>
        value.Aggregate(new StringBuilder(value.Length), (text, letter) => char.IsAsciiLetterOrDigit(letter) ? text.Append(letter) : text).ToString();
}
