using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FakeAws.Seeding;

/// <summary>Reading of properties as the template gave them.</summary>
internal static class Properties
{
    /// <summary>The node at a path, or null.</summary>
    public static JsonNode? At(this JsonNode? node, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            node = (node as JsonObject)?[name];
        }

        return node;
    }

    /// <summary>A scalar as text: <c>true</c>, <c>5</c>, or null.</summary>
    public static string? Text(this JsonNode? node, params ReadOnlySpan<string> path) => node.At(path) switch
    {
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        JsonValue value => value.ToJsonString(),
        _ => null,
    };

    public static int Number(this JsonNode? node, string name, int otherwise) =>
        int.TryParse(node.Text(name), CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    /// <summary>The elements of a list; none where it is absent.</summary>
    public static IEnumerable<JsonNode> Items(this JsonNode? node, params ReadOnlySpan<string> path) =>
        (node.At(path) as JsonArray ?? []).OfType<JsonNode>();

    /// <summary>The same with names that begin with a small letter, as ECS and Config write them.</summary>
    public static JsonNode? ToCamelCase(this JsonNode? node) => node switch
    {
        JsonObject item => new JsonObject(item.Select(member => KeyValuePair.Create(Camel(member.Key), member.Value.ToCamelCase()))),
        JsonArray list => new JsonArray([.. list.Select(ToCamelCase)]),
        _ => node?.DeepClone(),
    };

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
