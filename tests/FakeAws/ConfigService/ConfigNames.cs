using System.Text.Json.Nodes;

namespace FakeAws.ConfigService;

/// <summary>The API's member names as Config writes them; it has two ways.</summary>
internal static class ConfigNames
{
    /// <summary>Every leading capital made small: <c>DBClusterArn</c> becomes <c>dbclusterArn</c>, <c>OKActions</c> <c>okactions</c>.</summary>
    public static JsonNode? Run(JsonNode? node) => Rename(node, static name =>
    {
        var capitals = 0;
        while (capitals < name.Length && char.IsUpper(name[capitals]))
        {
            capitals++;
        }

        return name[..capitals].ToLowerInvariant() + name[capitals..];
    });

    /// <summary>Only the first letter made small: <c>DBInstanceClass</c> becomes <c>dBInstanceClass</c>.</summary>
    public static JsonNode? First(JsonNode? node) => Rename(node, static name => char.ToLowerInvariant(name[0]) + name[1..]);

    /// <summary>The first letter made great, as the registry names members.</summary>
    public static JsonNode? Pascal(JsonNode? node) => Rename(node, static name => char.ToUpperInvariant(name[0]) + name[1..]);

    private static JsonNode? Rename(JsonNode? node, Func<string, string> rename) => node switch
    {
        JsonObject item => new JsonObject(item.Where(member => member.Value is not null).Select(member => KeyValuePair.Create(rename(member.Key), Rename(member.Value, rename)))),
        JsonArray list => new JsonArray([.. list.Select(element => Rename(element, rename))]),
        _ => node?.DeepClone(),
    };
}
