using System.Collections.Immutable;
using Policies.Model;

namespace Auditor.Templates;

/// <summary>Finds <c>{{resolve:service:…}}</c> in texts: what stands there is known only on deployment.</summary>
internal static class DynamicReferences
{
    private const string Start = "{{resolve:";
    private const string End = "}}";

    public static Node Resolve(ScalarNode scalar)
    {
        var text = scalar.Text;
        var start = text.Length > Start.Length ? text.IndexOf(Start, StringComparison.Ordinal) : -1;
        if (start < 0)
        {
            return scalar;
        }

        var parts = ImmutableArray.CreateBuilder<Node>();
        var from = 0;
        while (start >= 0)
        {
            var end = text.IndexOf(End, start, StringComparison.Ordinal);
            if (end < 0)
            {
                break;
            }

            end += End.Length;
            AddText(parts, text[from..start], scalar);
            parts.Add(new UnknownNode(UnknownKind.DynamicReference, text[start..end], $"the dynamic reference {text[start..end]}", scalar.Position));
            from = end;
            start = text.IndexOf(Start, from, StringComparison.Ordinal);
        }

        AddText(parts, text[from..], scalar);
        return parts.Count == 1 ? parts[0] : new CompositeNode(parts.DrainToImmutable(), scalar.Position);
    }

    private static void AddText(ImmutableArray<Node>.Builder parts, string text, ScalarNode scalar)
    {
        if (text.Length > 0)
        {
            parts.Add(new ScalarNode(text, ScalarKind.Text, scalar.Position));
        }
    }
}
