using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Auditor.Accounts.Mapping;

namespace Auditor.Accounts.Reads;

/// <summary>An object of the table that is read strictly: what is missing, of another kind or not known is an error that says where.</summary>
internal sealed class TableObject
{
    private readonly Dictionary<string, JsonElement> _members = new(StringComparer.Ordinal);
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    public TableObject(JsonElement element, string place)
    {
        Place = place;
        foreach (var member in Expect(element, JsonValueKind.Object, place).EnumerateObject())
        {
            if (!_members.TryAdd(member.Name, member.Value))
            {
                throw new InvalidDataException($"{place} has {member.Name} twice");
            }
        }
    }

    /// <summary>Where it stands, for messages.</summary>
    public string Place { get; }

    /// <summary>Its names, in their written order.</summary>
    public IEnumerable<string> Names => _members.Keys;

    public bool Has(string name) => _members.ContainsKey(name);

    public string Text(string name) => OptionalText(name) ?? throw Missing(name);

    public string? OptionalText(string name) => Member(name) is { } member ? TextOf(member, $"{Place}.{name}") : null;

    /// <summary>A list of texts, or one text as a list of one; empty where it is absent.</summary>
    public ImmutableArray<string> Texts(string name) => Member(name) switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Select(item => TextOf(item, $"{Place}.{name}"))],
        { } single => [TextOf(single, $"{Place}.{name}")],
    };

    public bool Flag(string name, bool otherwise = false) => Member(name) switch
    {
        null => otherwise,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => throw new InvalidDataException($"{Place}.{name} is neither true nor false"),
    };

    public int? Number(string name) => Member(name) is { } member ? Expect(member, JsonValueKind.Number, $"{Place}.{name}").GetInt32() : null;

    public TableObject Object(string name) => OptionalObject(name) ?? throw Missing(name);

    public TableObject? OptionalObject(string name) => Member(name) is { } member ? new(member, $"{Place}.{name}") : null;

    /// <summary>An object as it stands, empty where it is absent.</summary>
    public JsonObject Verbatim(string name) => Member(name) is { } member ? (JsonObject)JsonTree.Of(Expect(member, JsonValueKind.Object, $"{Place}.{name}"))! : [];

    /// <summary>A value as it stands.</summary>
    public JsonNode? Value(string name) => Member(name) is { } member ? JsonTree.Of(member) : null;

    /// <summary>The objects of a list; none where it is absent.</summary>
    public IEnumerable<TableObject> Rows(string name) => Member(name) is { } member
        ? Expect(member, JsonValueKind.Array, $"{Place}.{name}").EnumerateArray().Select((row, index) => new TableObject(row, $"{Place}.{name}[{index}]"))
        : [];

    /// <summary>The texts of an object by name; none where it is absent.</summary>
    public IEnumerable<KeyValuePair<string, string>> Pairs(string name) =>
        OptionalObject(name) is { } pairs ? pairs.Names.Select(key => KeyValuePair.Create(key, pairs.Text(key))) : [];

    /// <summary>A name of an enumeration, without regard to case.</summary>
    public T Choice<T>(string name, T? otherwise = null)
        where T : struct, Enum =>
        OptionalText(name) is not { } text ? otherwise ?? throw Missing(name)
        : Enum.TryParse<T>(text, ignoreCase: true, out var choice) && Enum.IsDefined(choice) ? choice
        : throw new InvalidDataException($"{Place}.{name} is {text}, which is none of {string.Join(", ", Enum.GetNames<T>())}");

    /// <summary>To be called when everything was read: nothing else may stand here.</summary>
    /// <exception cref="InvalidDataException">Something does.</exception>
    public void End()
    {
        if (_members.Keys.FirstOrDefault(name => !_read.Contains(name)) is { } unknown)
        {
            throw new InvalidDataException($"{Place} has {unknown}, which nothing reads");
        }
    }

    private static string TextOf(JsonElement element, string place) => Expect(element, JsonValueKind.String, place).GetString()!;

    private static JsonElement Expect(JsonElement element, JsonValueKind kind, string place) =>
        element.ValueKind == kind ? element : throw new InvalidDataException($"{place} is {element.ValueKind}, not {kind}");

    private JsonElement? Member(string name)
    {
        _read.Add(name);
        return _members.TryGetValue(name, out var member) ? member : null;
    }

    private InvalidDataException Missing(string name) => new($"{Place} has no {name}");
}
