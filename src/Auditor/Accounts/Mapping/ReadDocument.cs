using System.Text.Json.Nodes;

namespace Auditor.Accounts.Mapping;

/// <summary>
/// What was read of one resource: the item of its list call, and under <c>@name</c> what other calls told of it. Answers are shared between types, and so
/// nothing is written into them.
/// </summary>
/// <param name="item">The item: an object, or the text of a list of names; null for a document that nothing was read of yet.</param>
/// <param name="parent">The element above: the one that encloses the item, or the document of the list call above; null at the top.</param>
/// <param name="request">The arguments of the call that listed it.</param>
internal sealed class ReadDocument(JsonNode? item, ReadDocument? parent, JsonObject request)
{
    private Dictionary<string, JsonNode?>? _attached;

    /// <summary>The document above all lists.</summary>
    public static ReadDocument Root { get; } = new(null, null, []);

    public JsonNode? Item { get; } = item;

    public ReadDocument? Parent { get; } = parent;

    /// <summary>What <c>@request</c> means.</summary>
    public JsonObject Request { get; } = request;

    /// <summary>The region that the resource says it is in, as a bucket does; null for that of the call.</summary>
    public string? Region { get; init; }

    /// <summary>Adds what a call told, under its name without the <c>@</c>; nothing for what is not set.</summary>
    public void Attach(string name, JsonNode? told) => (_attached ??= new(StringComparer.OrdinalIgnoreCase))[name] = told;

    /// <summary>What a call told, by its name without the <c>@</c>; null where it told nothing or was not made.</summary>
    public JsonNode? Attached(string name) => _attached?.GetValueOrDefault(name);
}
