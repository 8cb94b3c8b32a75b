using System.Text.Json.Nodes;

namespace Seeding.Services;

/// <summary>CloudFormation's names as APIs spell them that begin names with a small letter.</summary>
internal static class Words
{
    public static JsonObject Camel(JsonObject properties, params string[] verbatim) => (JsonObject)Spell(properties, verbatim)!;

    private static JsonNode? Spell(JsonNode? node, string[] verbatim) => node switch
    {
        JsonObject map => new JsonObject(map.Select(member => KeyValuePair.Create(
            char.ToLowerInvariant(member.Key[0]) + member.Key[1..],
            verbatim.Contains(member.Key, StringComparer.Ordinal) ? member.Value?.DeepClone() : Spell(member.Value, verbatim)))),
        JsonArray list => new JsonArray([.. list.Select(item => Spell(item, verbatim))]),
        _ => node?.DeepClone(),
    };
}
