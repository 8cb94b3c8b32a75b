using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Auditor.Accounts.Mapping;
using Auditor.Accounts.Reads;

namespace Auditor.Accounts.Reading;

/// <summary>Takes apart what calls answered.</summary>
internal static class CallRows
{
    private const string Parent = Document.Parent;

    /// <summary>The documents of a list call's page.</summary>
    /// <param name="call">The call.</param>
    /// <param name="page">The page; it is not changed.</param>
    /// <param name="above">The document that the call was about, or null at the top.</param>
    /// <param name="request">The arguments that listed them.</param>
    /// <param name="region">The region that was asked.</param>
    public static IEnumerable<ReadDocument> Documents(ReadCall call, JsonObject page, ReadDocument? above, JsonObject request, string region)
    {
        if (call.Items.IsEmpty)
        {
            return [Make(page, null)];
        }

        var answer = call.Document is { } text ? text.Read(page) is { } found ? JsonDocuments.Of(found) : null : page;
        return call.Items.SelectMany(path => Items(path, 0, answer, null)).Select(row => Make(row.Item, row.Enclosing));

        ReadDocument Make(JsonNode item, JsonObject? enclosing)
        {
            var content = Document.Of(item);
            if (Above(enclosing, above) is { } parent)
            {
                content[Parent] = parent;
            }

            content[Document.Request] = request.DeepClone();
            return new(content, region);
        }
    }

    /// <summary>The part of an answer that is attached; null where there is none.</summary>
    public static JsonNode? Taken(ReadCall call, ImmutableArray<JsonObject> pages)
    {
        var parts = pages.Select(page => call.Take is { } path ? path.Read(page) : page).ToList();
        return parts is [var only] ? only?.DeepClone() : new JsonArray([.. parts.OfType<JsonArray>().SelectMany(part => part).Select(item => item?.DeepClone())]);
    }

    /// <summary>Attaches to each document the rows that name it.</summary>
    public static void Join(ReadCall call, IEnumerable<ReadDocument> documents, IEnumerable<JsonObject> pages)
    {
        var keys = call.On!;
        var rows = pages.SelectMany(page => Rows(call, page)).ToLookup(row => Key(keys.Row, row, keys.Prefix), StringComparer.Ordinal);
        foreach (var document in documents)
        {
            if (Key(keys.Document, document.Content, keys.Prefix) is { Length: > 0 } key && rows.Contains(key))
            {
                document.Content[call.Attachment!] = call.IsMany ? new JsonArray([.. rows[key].Select(row => row.DeepClone())]) : rows[key].First().DeepClone();
            }
            else if (call is { Role: ReadRole.Batch, Need: ReadNeed.Policies })
            {
                // Asked for by name, unlike the rows of a join, and passed over.
                document.Content[call.Attachment!] = UnreadMarker.Of($"{call.Operation} did not answer for it");
            }
        }
    }

    private static IEnumerable<JsonNode> Rows(ReadCall call, JsonObject page) =>
        (call.Take is { } take ? [take] : call.Items).SelectMany(path => Items(path, 0, page, null)).Select(found => found.Item);

    private static string Key(DocumentPath path, JsonNode row, string? prefix) =>
        Document.Text(path.Read(row)) is not { } text ? "" : prefix is not null && text.StartsWith(prefix, StringComparison.Ordinal) ? text[prefix.Length..] : text;

    // Each element with the one that encloses it, where that is no page.
    private static IEnumerable<(JsonNode Item, JsonObject? Enclosing)> Items(DocumentPath path, int step, JsonNode? from, JsonObject? enclosing)
    {
        for (; step < path.Steps.Length; step++)
        {
            var taken = path.Steps[step];
            if (!taken.IsMany)
            {
                from = taken.One(from);
                continue;
            }

            if (from is not JsonObject owner || Document.Member(owner, taken.Name) is not { } list)
            {
                yield break;
            }

            foreach (var item in taken.Many(list))
            {
                foreach (var found in Items(path, step + 1, item, Within(path, step + 1) ? item as JsonObject : enclosing))
                {
                    yield return found;
                }
            }

            yield break;
        }

        if (from is not null)
        {
            yield return (from, enclosing);
        }
    }

    // Whether a path goes on into another list.
    private static bool Within(DocumentPath path, int step) => path.Steps.Skip(step).Any(next => next.IsMany);

    // The lists of what encloses an item hold the item itself, and each copy of them would be as long as they are.
    private static JsonNode? Above(JsonObject? enclosing, ReadDocument? above)
    {
        if (enclosing is null)
        {
            return above?.Content[Document.Self] is { } text ? text.DeepClone() : above?.Content.DeepClone();
        }

        var parent = new JsonObject();
        foreach (var (name, value) in enclosing.Where(member => member.Value is not JsonArray))
        {
            parent[name] = value?.DeepClone();
        }

        return parent;
    }
}
