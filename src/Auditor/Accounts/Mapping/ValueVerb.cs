using System.Text.Json.Nodes;
using Auditor.Accounts.Reads;

namespace Auditor.Accounts.Mapping;

/// <summary>What an exception does with a value that AWS answered before it becomes a property's.</summary>
/// <param name="Of">Makes the property's value, a tree of its own, of one that is there; null for none.</param>
/// <param name="WhenAbsent">The property's value where AWS answered none; null for none.</param>
internal sealed record ValueVerb(Func<JsonNode, JsonNode?> Of, JsonValue? WhenAbsent = null)
{
    /// <summary>The verb of an exception's row; null where its value follows the default rule.</summary>
    /// <exception cref="InvalidDataException">There is no such verb, or it lacks something.</exception>
    public static ValueVerb? Read(TableObject row) => row.OptionalText("as") switch
    {
        null => null,
        "json" => new(JsonDocuments.Of),
        "exists" => new(value => Document.IsPresent(value), JsonValue.Create(false)),
        "given" => new(_ => true),
        "is" => Is([.. row.Texts("value")]),
        "list" => new(value => new JsonArray(value.DeepClone())),
        "single" => new(value => (value is JsonArray { Count: 1 } list ? list[0] : value)?.DeepClone()),
        "count" => new(value => value is JsonArray list ? list.Count : null),
        "tail" => Text(AfterLast(row.Text("sep"))),
        "after" => Text(After(row.Text("value"))),
        "split" => new(Split),
        "object" => Object(row.Text("key"), row.Text("value")),
        "pairs" => Pairs(row.Text("key"), row.Text("value")),
        "tags" => new(value => TagList.MapOf(value)),
        "values" => Text(Lookup(row)),
        "prefix" => Where(StartsWith(row.Text("value"))),
        "notPrefix" => Where(StartsWith(row.Text("value")), isNegated: true),
        "notContains" => Where(Contains(row.Text("value")), isNegated: true),
        "nonEmpty" => Where(text => text.Length > 0),
        "positive" => new(value => Document.Text(value) is [not '-' and not '0', ..] ? value.DeepClone() : null),
        "withoutDot" => Text(text => text.TrimEnd('.')),
        "arnRegion" => Text(text => text.Split(':') is [_, _, _, var region, ..] ? region : null),
        "sgIngress" => new(value => SecurityGroupRules.Of(value, isIngress: true)),
        "sgEgress" => new(value => SecurityGroupRules.Of(value, isIngress: false)),
        var other => throw new InvalidDataException($"{row.Place} is as {other}, which is no verb"),
    };

    private static ValueVerb Is(string[] values) => new(value => values.Contains(Document.Text(value), StringComparer.OrdinalIgnoreCase));

    private static ValueVerb Text(Func<string, string?> change) =>
        new(value => Document.Text(value) is { } text && change(text) is { } changed ? JsonValue.Create(changed) : null);

    private static ValueVerb Where(Func<string, bool> isMeant, bool isNegated = false) =>
        new(value => Document.Text(value) is { } text && isMeant(text) != isNegated ? JsonValue.Create(text) : null);

    private static Func<string, bool> StartsWith(string start) => text => text.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    private static Func<string, bool> Contains(string part) => text => text.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static Func<string, string> AfterLast(string separator) => text => text[(text.LastIndexOf(separator, StringComparison.Ordinal) is >= 0 and var at ? at + separator.Length : 0)..];

    private static Func<string, string> After(string part) => text => text[(text.IndexOf(part, StringComparison.Ordinal) is >= 0 and var at ? at + part.Length : 0)..];

    private static JsonArray? Split(JsonNode value) => value switch
    {
        JsonArray list => (JsonArray)list.DeepClone(),
        _ => Document.Text(value) is { } text ? new([.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(part => JsonValue.Create(part))]) : null,
    };

    private static ValueVerb Object(string key, string value) => new(pairs =>
    {
        var result = new JsonObject();
        foreach (var pair in (pairs as JsonArray ?? [pairs.DeepClone()]).OfType<JsonObject>())
        {
            if (Document.Text(Document.Member(pair, key)) is { } name)
            {
                result[name] = Document.Member(pair, value)?.DeepClone();
            }
        }

        return result;
    });

    private static ValueVerb Pairs(string key, string value) => new(members => members is JsonObject map
        ? new JsonArray([.. map.Select(member => new JsonObject { [key] = member.Key, [value] = member.Value?.DeepClone() })])
        : null);

    // A table by whole values or by what they begin with; what it lacks stays as it is, or is dropped.
    private static Func<string, string?> Lookup(TableObject row)
    {
        var whole = row.Pairs("table").ToDictionary(StringComparer.OrdinalIgnoreCase);
        var starts = row.Pairs("pattern").ToList();
        var isDropped = row.OptionalText("else") is "drop" || starts.Count > 0;
        return text => whole.TryGetValue(text, out var known) ? known
            : starts.Find(start => text.StartsWith(start.Key, StringComparison.OrdinalIgnoreCase)) is { Key: not null } found ? found.Value
            : isDropped ? null
            : text;
    }
}
