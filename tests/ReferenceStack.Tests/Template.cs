using System.Text.Json.Nodes;

namespace ReferenceStack.Tests;

/// <summary>A template, to be asked for resources by type.</summary>
public sealed class Template(JsonNode root)
{
    public JsonNode Root => root;

    /// <summary>The properties of every resource of a type, by logical id.</summary>
    public IReadOnlyDictionary<string, JsonNode> All(string type) =>
        root["Resources"]!.AsObject()
            .Where(resource => Matches(resource.Value!, type, path: ""))
            .ToDictionary(resource => resource.Key, resource => resource.Value!["Properties"] ?? new JsonObject(), StringComparer.Ordinal);

    /// <summary>The properties of the one resource of a type whose construct path contains a part.</summary>
    public JsonNode One(string type, string path = "") =>
        Assert.Single(Resources(type, path))["Properties"] ?? new JsonObject();

    /// <summary>The one resource with its attributes.</summary>
    public JsonNode Resource(string type, string path = "") => Assert.Single(Resources(type, path));

    /// <summary>The logical id of the one resource of a type whose construct path contains a part.</summary>
    public string Id(string type, string path = "") =>
        Assert.Single(root["Resources"]!.AsObject(), resource => Matches(resource.Value!, type, path)).Key;

    private IEnumerable<JsonNode> Resources(string type, string path) =>
        from resource in root["Resources"]!.AsObject()
        where Matches(resource.Value!, type, path)
        select resource.Value;

    private static bool Matches(JsonNode resource, string type, string path) =>
        string.Equals((string?)resource["Type"], type, StringComparison.Ordinal)
        && (path.Length is 0 || ((string?)resource["Metadata"]?["aws:cdk:path"])?.Contains(path, StringComparison.Ordinal) is true);
}
