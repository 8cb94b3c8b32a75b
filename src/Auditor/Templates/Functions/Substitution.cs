using System.Collections.Immutable;
using Policies.Model;

namespace Auditor.Templates.Functions;

/// <summary><c>Fn::Sub</c>.</summary>
internal static class Substitution
{
    public static Node Sub(Resolver resolver, Node argument, Position position) => argument switch
    {
        ScalarNode text => Sub(resolver, text, null, position),
        ListNode { Items: [ScalarNode text, MapNode variables] } => Sub(resolver, text, variables, position),
        ListNode { Items: [ScalarNode text] } => Sub(resolver, text, null, position),
        MapNode map when map.TryGet("Fn::Transform", out _) => resolver.Resolve(map),
        _ => resolver.Malformed("Fn::Sub takes a text, or a text and an object of variables", position),
    };

    private static Node Sub(Resolver resolver, ScalarNode template, MapNode? variables, Position position)
    {
        var text = template.Text;
        var parts = ImmutableArray.CreateBuilder<Node>();
        var from = 0;
        while (text.IndexOf("${", from, StringComparison.Ordinal) is >= 0 and var start && text.IndexOf('}', start) is > 0 and var end)
        {
            AddText(parts, text[from..start], position);
            var name = text[(start + 2)..end].Trim();
            if (name.StartsWith('!'))
            {
                AddText(parts, $"${{{name[1..]}}}", position);
            }
            else
            {
                parts.Add(Variable(resolver, name, variables, position));
            }

            from = end + 1;
        }

        AddText(parts, text[from..], position);
        return TextFunctions.Compose(parts.DrainToImmutable(), position);
    }

    private static Node Variable(Resolver resolver, string name, MapNode? variables, Position position) =>
        variables?[name] is { } value ? resolver.Resolve(value)
        : name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? References.GetAtt(resolver, name[..dot], name[(dot + 1)..], position)
        : References.Ref(resolver, name, position);

    private static void AddText(ImmutableArray<Node>.Builder parts, string text, Position position)
    {
        if (text.Length > 0)
        {
            parts.Add(new ScalarNode(text, ScalarKind.Text, position));
        }
    }
}
