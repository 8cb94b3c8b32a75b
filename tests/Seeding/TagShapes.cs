using System.Text.Json.Nodes;

namespace Seeding;

/// <summary>Tags in the shapes that APIs take.</summary>
internal static class TagShapes
{
    extension(IEnumerable<KeyValuePair<string, string>> tags)
    {
        public JsonArray AsList(string key = "Key", string value = "Value") =>
            [.. tags.Select(tag => new JsonObject { [key] = tag.Key, [value] = tag.Value })];

        public JsonObject AsMap() => new(tags.Select(tag => KeyValuePair.Create(tag.Key, (JsonNode?)tag.Value)));
    }
}
