using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace Auditor.Accounts.Mapping;

/// <summary>Tags, which services answer as lists of several spellings or as maps. Those that begin with <c>aws:</c> are AWS's own, not the template's.</summary>
internal static class TagList
{
    private static readonly FrozenSet<string> Lists = new[] { "Tags", "FileSystemTags", "HostedZoneTags" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Maps = new[] { "BackupVaultTags", "BackupPlanTags", "RecoveryPointTags" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a property of this name has tags.</summary>
    public static bool IsFor(string property) => Lists.Contains(property) || Maps.Contains(property);

    /// <summary>The tags as the property has them; null where the value holds none that can be told.</summary>
    public static JsonNode? Of(JsonNode value, string property) =>
        Maps.Contains(property) ? MapOf(value) : Own(value) is { } own ? new JsonArray([.. own]) : null;

    /// <summary>The tags as a map, which a few types have where most have a list; null where the value holds none that can be told.</summary>
    public static JsonNode? MapOf(JsonNode value) => Own(value) is { } own ? Map(own) : null;

    private static List<JsonObject>? Own(JsonNode value)
    {
        var tags = value switch
        {
            JsonArray list when list.All(tag => tag is JsonObject one && Key(one) is not null) => list.Select(tag => Tag((JsonObject)tag!)),
            JsonObject map when Key(map) is null => map.Select(tag => Tag(tag.Key, tag.Value)),
            _ => null,
        };
        return tags?.Where(tag => !tag["Key"]!.GetValue<string>().StartsWith("aws:", StringComparison.OrdinalIgnoreCase)).ToList();
    }

    private static string? Key(JsonObject tag) => Document.Text(Document.Member(tag, "Key") ?? Document.Member(tag, "TagKey"));

    private static JsonObject Tag(JsonObject from)
    {
        var tag = Tag(Key(from)!, Document.Member(from, "Value") ?? Document.Member(from, "TagValue"));

        // Auto Scaling alone has more to a tag than its value.
        if (Document.Member(from, "PropagateAtLaunch") is { } propagates)
        {
            tag["PropagateAtLaunch"] = propagates.DeepClone();
        }

        return tag;
    }

    private static JsonObject Tag(string key, JsonNode? value) => new() { ["Key"] = key, ["Value"] = Document.Text(value) ?? "" };

    private static JsonObject Map(IEnumerable<JsonObject> tags)
    {
        var map = new JsonObject();
        foreach (var tag in tags)
        {
            map[tag["Key"]!.GetValue<string>()] = tag["Value"]?.DeepClone();
        }

        return map;
    }
}
