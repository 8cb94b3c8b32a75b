using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Auditor.Accounts.Mapping;

/// <summary>
/// What is read of one resource: the item of its list, with what other calls answered attached under names that begin with @. Its names are looked up
/// without regard to case, because the same rules serve the APIs and AWS Config.
/// </summary>
internal static class Document
{
    /// <summary>The item itself where it is no object but a text, such as a table's name.</summary>
    public const string Self = ".";

    /// <summary>The element that the item stands in, or the item of the list above.</summary>
    public const string Parent = "@parent";

    /// <summary>The arguments that the item was listed with.</summary>
    public const string Request = "@request";

    /// <summary>The document of an item: the item, which is no part of an answer any more, or an object that holds it.</summary>
    public static JsonObject Of(JsonNode item) => item.DeepClone() is var copy && copy is JsonObject document ? document : new() { [Self] = copy };

    /// <summary>A member, whatever the case of its name; null where there is none.</summary>
    public static JsonNode? Member(JsonObject document, string name)
    {
        if (document.TryGetPropertyValue(name, out var exact))
        {
            return exact;
        }

        foreach (var (key, value) in document)
        {
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>A scalar as text, with true and false in lower case; null of anything else.</summary>
    public static string? Text(JsonNode? node) => node is not JsonValue value ? null
        : value.TryGetValue(out string? text) ? text
        : value.TryGetValue(out bool flag) ? (flag ? "true" : "false")
        : value.TryGetValue(out long whole) ? whole.ToString(CultureInfo.InvariantCulture)
        : value.TryGetValue(out JsonElement element) ? element.ToString()
        : value.ToJsonString();

    /// <summary>The items of a list, also of one that CloudFront answers as <c>{Quantity, Items}</c>; null of anything else.</summary>
    public static JsonArray? List(JsonNode? node) => node switch
    {
        JsonArray list => list,
        JsonObject counted when Member(counted, "Quantity") is not null => Member(counted, "Items") as JsonArray ?? [],
        _ => null,
    };

    /// <summary>Whether there is anything: no empty text, no empty list.</summary>
    public static bool IsPresent(JsonNode? node) => node switch
    {
        null or JsonArray { Count: 0 } => false,
        JsonValue value => Text(value) is not "",
        _ => true,
    };
}
