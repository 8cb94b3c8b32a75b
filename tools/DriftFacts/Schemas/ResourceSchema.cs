using System.Text.Json.Nodes;

namespace Tools.DriftFacts.Schemas;

/// <summary>A resource provider schema.</summary>
/// <param name="Type">The resource type.</param>
/// <param name="Root">The document.</param>
internal sealed record ResourceSchema(string Type, JsonObject Root)
{
    private const string Properties = "/properties/";

    /// <summary>How each property may come back, by pointer.</summary>
    public IEnumerable<(string Pointer, string Formula)> Transforms =>
        Root["propertyTransform"] is JsonObject transforms ? transforms.Select(transform => (Relative(transform.Key), transform.Value!.GetValue<string>())) : [];

    /// <summary>The property that holds the tags, or null where there is none.</summary>
    public string? TagProperty =>
        (Root["tagging"] as JsonObject)?["tagProperty"]?.GetValue<string>() is { } pointer ? Relative(pointer) : null;

    /// <summary>The properties that a list such as <c>readOnlyProperties</c> names.</summary>
    public IEnumerable<string> Pointers(string list) => Root[list] is JsonArray pointers ? pointers.Select(pointer => Relative(pointer!.GetValue<string>())) : [];

    /// <summary>What <c>#/definitions/Rule</c> names.</summary>
    /// <exception cref="InvalidDataException">The schema has no such thing.</exception>
    public JsonObject Resolve(string reference)
    {
        JsonNode? node = Root;
        foreach (var part in reference.Split('/').Skip(1))
        {
            node = node is JsonObject map ? map[part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)] : null;
        }

        return reference.StartsWith("#/", StringComparison.Ordinal) && node is JsonObject found
            ? found
            : throw new InvalidDataException($"the schema of {Type} refers to {reference}, which it lacks");
    }

    private static string Relative(string pointer) => pointer.StartsWith(Properties, StringComparison.Ordinal) ? pointer[Properties.Length..] : pointer.TrimStart('/');
}
