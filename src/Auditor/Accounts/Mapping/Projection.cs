using System.Text;
using System.Text.Json.Nodes;

namespace Auditor.Accounts.Mapping;

/// <summary>
/// The default rule: of what AWS answers, exactly the members that CloudFormation names are kept, spelled as it spells them, at every depth; each value
/// takes the form that CloudFormation has for it. What it returns is a tree of its own.
/// </summary>
internal sealed class Projection(TypeShape shape)
{
    /// <summary>The properties among a document's own members.</summary>
    public JsonObject Properties(JsonObject document)
    {
        var properties = new JsonObject();
        foreach (var (key, value) in document)
        {
            if (shape.Properties.TryGetValue(key, out var name) && Value(value, name, shape.Places.Child(name)) is { } kept)
            {
                properties.TryAdd(name, kept);
            }
        }

        return properties;
    }

    /// <summary>A value for a place in the properties; null where it says that there is nothing.</summary>
    /// <param name="value">The value as AWS answered it.</param>
    /// <param name="name">The name of its place.</param>
    /// <param name="place">What is special there, or null.</param>
    public JsonNode? Value(JsonNode? value, string name, ShapeNode? place)
    {
        if (value is null || UnreadMarker.Is(value))
        {
            return value?.DeepClone();
        }

        if (TagList.IsFor(name) && TagList.Of(value, name) is { } tags)
        {
            return tags;
        }

        if (place is { IsVerbatim: true })
        {
            return value.DeepClone();
        }

        if (place is { IsJson: true })
        {
            return JsonDocuments.Of(value);
        }

        return value switch
        {
            JsonObject members when shape.Objects.Contains(name) => Object(members, name, place),
            _ when Document.List(value) is { } list => List(list, name, place),
            JsonObject members => Object(members, name, place),
            _ => Scalar((JsonValue)value, name),
        };
    }

    private JsonArray List(JsonArray items, string name, ShapeNode? place)
    {
        var list = new JsonArray();
        foreach (var item in items)
        {
            if (Value(item, name, place) is { } kept)
            {
                list.Add(kept);
            }
        }

        return list;
    }

    private JsonObject Object(JsonObject members, string name, ShapeNode? place)
    {
        var result = new JsonObject();
        foreach (var (key, member) in members)
        {
            if (shape.Spell(name, key) is { } spelled && place?.Child(spelled) is var inner && inner is not { IsDropped: true } && Value(member, spelled, inner) is { } kept)
            {
                result.TryAdd(spelled, kept);
            }
        }

        return result;
    }

    private JsonNode? Scalar(JsonValue value, string name) =>
        !value.TryGetValue(out string? text) ? value.DeepClone()
        : text.Length == 0 && shape.EmptyTextIsAbsent ? null
        : shape.Encoded.Contains(name) ? JsonValue.Create(Decode(text))
        : JsonValue.Create(text);

    private static string Decode(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : text;
    }
}
