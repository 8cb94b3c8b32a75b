using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tools.DriftFacts.Schemas;

/// <summary>The schemas of a folder or of a zip file. Files are known by the <c>typeName</c> within, whatever they are called.</summary>
internal static class SchemaFiles
{
    /// <summary>The schemas of these types, in order of the types.</summary>
    /// <exception cref="InvalidDataException">A file is no JSON, or two have the same type.</exception>
    public static IReadOnlyList<ResourceSchema> Read(string path, IEnumerable<string> types)
    {
        var wanted = types.ToHashSet(StringComparer.Ordinal);
        var schemas = new SortedDictionary<string, ResourceSchema>(StringComparer.Ordinal);
        foreach (var (name, content) in Directory.Exists(path) ? OfFolder(path) : OfArchive(path))
        {
            if (Parse(name, content) is { } root && root["typeName"] is JsonValue type && wanted.Contains(type.GetValue<string>())
                && !schemas.TryAdd(type.GetValue<string>(), new(type.GetValue<string>(), root)))
            {
                throw new InvalidDataException($"{name} is a second schema of {type}: give the schemas of one region only");
            }
        }

        return [.. schemas.Values];
    }

    private static IEnumerable<(string Name, byte[] Content)> OfFolder(string folder) =>
        Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(file => (Path.GetFileName(file), File.ReadAllBytes(file)));

    private static IEnumerable<(string Name, byte[] Content)> OfArchive(string file)
    {
        using var archive = ZipFile.OpenRead(file);
        foreach (var entry in archive.Entries.Where(entry => entry.Name.EndsWith(".json", StringComparison.Ordinal)))
        {
            using var stream = entry.Open();
            using var content = new MemoryStream();
            stream.CopyTo(content);
            yield return (entry.Name, content.ToArray());
        }
    }

    private static JsonObject? Parse(string name, byte[] content)
    {
        try
        {
            return JsonNode.Parse(content) as JsonObject;
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{name}: {exception.Message}", exception);
        }
    }
}
