using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Policies.Model;

/// <summary>Reads a text that holds JSON, such as a policy document written with <c>Fn::Sub</c> or a live one, into nodes.</summary>
internal static class JsonText
{
    // What is not known stands in the text as one character of Unicode's private use area, and is put back afterwards.
    private const char FirstPlaceholder = '\uE000';
    private const char LastPlaceholder = '\uF8FF';

    /// <summary>The node itself where it is no text that looks like JSON; Malformed where it looks so and is not.</summary>
    public static Node Parse(Node node) => node switch
    {
        ScalarNode scalar when LooksLikeJson(scalar.Text) => Parse(scalar.Text, [], node),
        CompositeNode { Parts: [ScalarNode first, ..] } composite when LooksLikeJson(first.Text) => ParseParts(composite),
        ChoiceNode choice => new ChoiceNode(choice.Condition, Parse(choice.WhenTrue), Parse(choice.WhenFalse), choice.Position),
        _ => node,
    };

    private static bool LooksLikeJson(string text) => text.AsSpan().TrimStart() is ['{' or '[', ..];

    private static Node ParseParts(CompositeNode composite)
    {
        var text = new StringBuilder();
        var unknown = ImmutableArray.CreateBuilder<Node>();
        foreach (var part in composite.Parts)
        {
            if (part is ScalarNode scalar)
            {
                text.Append(scalar.Text);
            }
            else
            {
                text.Append((char)(FirstPlaceholder + unknown.Count));
                unknown.Add(part);
            }
        }

        return unknown.Count > LastPlaceholder - FirstPlaceholder ? Malformed(composite) : Parse(text.ToString(), unknown.DrainToImmutable(), composite);
    }

    private static Node Parse(string text, ImmutableArray<Node> unknown, Node source)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Convert(document.RootElement, unknown, source.Position);
        }
        catch (Exception refused) when (refused is JsonException or InvalidOperationException)
        {
            return unknown.IsEmpty
                ? Malformed(source)
                : new UnknownNode(UnknownKind.Function, NodeText.Symbol(source), "a JSON text with parts that are not known here", source.Position);
        }
    }

    private static UnknownNode Malformed(Node source) =>
        new(UnknownKind.Malformed, NodeText.Symbol(source), "a text that is not valid JSON", source.Position);

    private static Node Convert(JsonElement element, ImmutableArray<Node> unknown, Position position) => element.ValueKind switch
    {
        JsonValueKind.Object => new MapNode(
            [.. element.EnumerateObject().DistinctBy(property => property.Name, StringComparer.Ordinal)
                .Select(property => new MapEntry(Key(property.Name, unknown), position, Convert(property.Value, unknown, position)))],
            position),
        JsonValueKind.Array => new ListNode([.. element.EnumerateArray().Select(item => Convert(item, unknown, position))], position),
        JsonValueKind.String => Text(element.GetString()!, unknown, position),
        JsonValueKind.Number => new ScalarNode(element.GetRawText(), ScalarKind.Number, position),
        JsonValueKind.Null => new ScalarNode("null", ScalarKind.Null, position),
        _ => new ScalarNode(element.GetRawText(), ScalarKind.Boolean, position),
    };

    private static string Key(string name, ImmutableArray<Node> unknown) => unknown.IsEmpty ? name : NodeText.Symbol(Text(name, unknown, default));

    private static Node Text(string text, ImmutableArray<Node> unknown, Position position)
    {
        if (unknown.IsEmpty)
        {
            return new ScalarNode(text, ScalarKind.Text, position);
        }

        var parts = ImmutableArray.CreateBuilder<Node>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] - FirstPlaceholder is var index && index >= 0 && index < unknown.Length)
            {
                AddLiteral(i);
                parts.Add(unknown[index]);
                start = i + 1;
            }
        }

        AddLiteral(text.Length);
        return parts.Count == 1 ? parts[0] : parts.Count == 0 ? new ScalarNode("", ScalarKind.Text, position) : new CompositeNode(parts.DrainToImmutable(), position);

        void AddLiteral(int end)
        {
            if (end > start)
            {
                parts.Add(new ScalarNode(text[start..end], ScalarKind.Text, position));
            }
        }
    }
}
