using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tools.DriftFacts.Schemas;

/// <summary>
/// Goes through a schema as a document of its type would be made up: references are followed, alternatives all belong to the place where they stand, and a
/// definition within itself ends the way and is noted.
/// </summary>
internal sealed class SchemaWalk
{
    private static readonly string[] Alternatives = ["oneOf", "anyOf", "allOf"];

    private readonly ResourceSchema _schema;
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);
    private readonly HashSet<FactRow> _facts = [];
    private readonly Dictionary<string, string> _open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _words = new(StringComparer.Ordinal);

    public SchemaWalk(ResourceSchema schema)
    {
        _schema = schema;
        Members(schema.Root, string.Empty);
    }

    /// <summary>All paths, each definition gone through once on its way.</summary>
    public IReadOnlySet<string> Paths => _paths;

    /// <summary>What the definitions of the properties themselves say.</summary>
    public IEnumerable<FactRow> Facts => _facts.Concat(_words.Where(words => IsTold(words.Value)).Select(words => new FactRow(FactKind.Enumeration, words.Key)));

    // Words that differ by case alone are two words, and case means something.
    private static bool IsTold(HashSet<string> words) => words.Distinct(StringComparer.OrdinalIgnoreCase).Count() == words.Count;

    private void Visit(JsonObject node, string path)
    {
        _paths.Add(path);
        Describe(node, path);
        if (node["$ref"] is JsonValue reference)
        {
            Follow(reference.GetValue<string>(), path);
        }

        if (node["items"] is JsonObject item)
        {
            Visit(item, path + "/*");
        }

        Members(node, path);
    }

    private void Follow(string reference, string path)
    {
        if (_open.TryGetValue(reference, out var first))
        {
            _facts.Add(new(FactKind.Same, path, first));
            return;
        }

        _open.Add(reference, path);
        Visit(_schema.Resolve(reference), path);
        _open.Remove(reference);
    }

    private void Members(JsonObject node, string path)
    {
        foreach (var (name, property) in Objects(node["properties"]))
        {
            Visit(property, path.Length is 0 ? name : $"{path}/{name}");
        }

        if (path.Length is 0)
        {
            return;
        }

        foreach (var (_, property) in Objects(node["patternProperties"]))
        {
            Visit(property, path + "/*");
        }

        if (node["additionalProperties"] is JsonObject free)
        {
            Visit(free, path + "/*");
        }

        foreach (var alternative in Alternatives.SelectMany(name => node[name] as JsonArray ?? []).OfType<JsonObject>())
        {
            Visit(alternative, path);
        }
    }

    private void Describe(JsonObject node, string path)
    {
        // Some say so of plain text, by mistake.
        if (node["insertionOrder"] is JsonValue order && order.GetValueKind() is JsonValueKind.False && (node["type"] is not JsonValue type || type.GetValue<string>() is "array"))
        {
            _facts.Add(new(FactKind.Unordered, path));
        }

        if (node["arrayType"] is JsonValue arrayType && arrayType.GetValue<string>() is "AttributeList")
        {
            _facts.Add(new(FactKind.Attributes, path));
        }

        if (node.TryGetPropertyValue("default", out var value) && value is not null)
        {
            _facts.Add(new(FactKind.Default, path, SchemaDefault.Typed(value, node["type"]).ToJsonString()));
        }

        if (node["enum"] is JsonArray words && words.All(word => word?.GetValueKind() is JsonValueKind.String))
        {
            var known = _words.TryGetValue(path, out var earlier) ? earlier : _words[path] = new(StringComparer.Ordinal);
            known.UnionWith(words.Select(word => word!.GetValue<string>()));
        }
    }

    private static IEnumerable<(string Name, JsonObject Node)> Objects(JsonNode? map)
    {
        foreach (var (name, node) in map as JsonObject ?? [])
        {
            if (node is JsonObject found)
            {
                yield return (name, found);
            }
        }
    }
}
