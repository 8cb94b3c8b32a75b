using System.Text.Json;
using System.Text.Json.Nodes;

namespace Auditor.Accounts.Mapping;

/// <summary>
/// Makes trees of nodes from JSON, whole at once: the serializer's own nodes are made when they are first read, which two threads may not do at the
/// same time, and a key that stands twice would be an error only then.
/// </summary>
internal static class JsonTree
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 128 };

    /// <summary>The tree of a text, or null where it is no JSON object or list.</summary>
    public static JsonNode? OfText(string text)
    {
        if (!text.AsSpan().TrimStart().StartsWith('{') && !text.AsSpan().TrimStart().StartsWith('['))
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(text, Strict);
            return Of(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The tree of an element; of a key that stands twice the last value counts, as it does to AWS.</summary>
    public static JsonNode? Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => OfObject(element),
        JsonValueKind.Array => OfArray(element),
        JsonValueKind.String => JsonValue.Create(element.GetString()),
        JsonValueKind.Number => OfNumber(element),
        JsonValueKind.True => JsonValue.Create(true),
        JsonValueKind.False => JsonValue.Create(false),
        _ => null,
    };

    private static JsonObject OfObject(JsonElement element)
    {
        var result = new JsonObject();
        foreach (var member in element.EnumerateObject())
        {
            result[member.Name] = Of(member.Value);
        }

        return result;
    }

    private static JsonArray OfArray(JsonElement element)
    {
        var result = new JsonArray();
        foreach (var item in element.EnumerateArray())
        {
            result.Add(Of(item));
        }

        return result;
    }

    // 5.0, as AWS Config writes every number in its queries, is 5.
    private static JsonValue OfNumber(JsonElement element) =>
        element.TryGetInt64(out var whole) ? JsonValue.Create(whole)
        : element.TryGetDecimal(out var number) && decimal.Truncate(number) == number && number is >= long.MinValue and <= long.MaxValue ? JsonValue.Create((long)number)
        : JsonValue.Create(element.GetDouble());
}
