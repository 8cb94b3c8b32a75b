using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Auditor.Accounts.Reads;

namespace Auditor.Accounts.Mapping;

/// <summary>Fills each element of a list of the properties from the row of another list that it names: a block device from its volume.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Elements">The path in the properties to the objects that are filled; the list is its first step.</param>
/// <param name="Key">What an element names its row by, in the document, element by element of the same list.</param>
/// <param name="RowKey">What the row is named.</param>
/// <param name="Fields">The properties, each with the member of the row.</param>
internal sealed record RowJoin(DocumentPath Rows, DocumentPath Elements, DocumentPath Key, string RowKey, ImmutableArray<KeyValuePair<string, string>> Fields)
{
    public static RowJoin Read(TableObject row, DocumentPath rows) => row.Texts("on") is [var key, var rowKey]
        ? new(rows, DocumentPath.Parse(row.Text("to")), DocumentPath.Parse(key), rowKey, [.. row.Pairs("fields")])
        : throw new InvalidDataException($"{row.Place} needs two names on which to join");

    public void Apply(JsonObject document, JsonObject properties)
    {
        var (list, inner) = (Elements.Steps[0], Elements.Steps[1].Name);
        if (Document.Member(document, list.Name) is not JsonArray sources || properties[list.Name] is not JsonArray targets || sources.Count != targets.Count)
        {
            return;
        }

        var rows = Rows.Read(document);
        var byKey = (rows as JsonArray ?? []).OfType<JsonObject>().Where(row => Document.Member(row, RowKey) is not null)
            .ToLookup(row => Document.Text(Document.Member(row, RowKey)), StringComparer.Ordinal);
        for (var at = 0; at < sources.Count; at++)
        {
            if (targets[at] is JsonObject element && Document.Text(Key.Read(sources[at], 1)) is { } name)
            {
                Fill(element[inner] as JsonObject ?? Added(element, inner), UnreadMarker.Is(rows) ? rows : null, byKey[name].FirstOrDefault());
            }
        }
    }

    private void Fill(JsonObject element, JsonNode? unread, JsonObject? row)
    {
        foreach (var (property, member) in Fields)
        {
            var value = unread ?? (row is null ? null : Document.Member(row, member));
            if (Document.IsPresent(value))
            {
                element[property] = value!.DeepClone();
            }
        }
    }

    private static JsonObject Added(JsonObject parent, string name)
    {
        var added = new JsonObject();
        parent[name] = added;
        return added;
    }
}
