using Policies.Model;

namespace Auditor.Templates.Functions;

/// <summary><c>Fn::FindInMap</c>.</summary>
internal static class Mappings
{
    public static Node FindInMap(Resolver resolver, Node argument, Position position)
    {
        if (argument is not ListNode { Items: [var map, var first, var second, .. var rest] } || rest.Length > 1)
        {
            return resolver.Malformed("Fn::FindInMap takes a mapping and two keys", position);
        }

        var keys = new[] { resolver.Resolve(map), resolver.Resolve(first), resolver.Resolve(second) };
        var fallback = rest is [MapNode options] ? options["DefaultValue"] : null;
        if (keys[0] is not ScalarNode name)
        {
            return Unknown(keys, position);
        }

        if (resolver.Stack.Section("Mappings")?[name.Text] is not MapNode mapping)
        {
            return fallback is not null ? resolver.Resolve(fallback)
                : resolver.Stack.DeclaresMore ? Unknown(keys, position)
                : resolver.Malformed($"{name.Text} is no mapping of this template", position);
        }

        return keys[1] is ScalarNode outer && keys[2] is ScalarNode inner
            ? (mapping[outer.Text] as MapNode)?[inner.Text] is { } found ? resolver.Resolve(found)
                : fallback is not null ? resolver.Resolve(fallback)
                : mapping.TryGet("Fn::Transform", out _) ? Unknown(keys, position)
                : resolver.Malformed($"the mapping {name.Text} has no entry {outer.Text} / {inner.Text}", position)
            : Common(mapping, keys, fallback is null) is { } common ? resolver.Resolve(common) : Unknown(keys, position);
    }

    // Whatever the key turns out to be, the value is the same.
    private static ScalarNode? Common(MapNode mapping, Node[] keys, bool isTotal)
    {
        if (!isTotal || keys[2] is not ScalarNode inner)
        {
            return null;
        }

        var values = mapping.Entries.Select(entry => (entry.Value as MapNode)?[inner.Text]).ToList();
        return values is [ScalarNode head, ..] && values.All(value => value is ScalarNode scalar && scalar.Text == head.Text) ? head : null;
    }

    private static UnknownNode Unknown(Node[] keys, Position position) => new(
        UnknownKind.Function,
        $"${{map:{string.Join(':', keys.Select(NodeText.Symbol))}}}",
        $"an entry of the mapping {NodeText.Symbol(keys[0])} chosen by {NodeText.Describe(keys.FirstOrDefault(key => key is not ScalarNode, keys[0]))}",
        position);
}
