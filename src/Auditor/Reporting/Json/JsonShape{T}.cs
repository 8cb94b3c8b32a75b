using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Auditor.Reporting.Json;

/// <summary>The members of a JSON object, said once: a value is written and read by them, and the schema is generated from them.</summary>
/// <remarks>Every member is always written, null where there is nothing to say, so that a reader can tell "nothing" from "not known to this version".</remarks>
/// <param name="name">The schema's name of it.</param>
/// <param name="description">What it is.</param>
/// <param name="empty">What is read into, member by member; null where it is only written.</param>
internal sealed class JsonShape<T>(string name, string description, T? empty = null) : IJsonShape
    where T : class
{
    private readonly List<JsonField<T>> _fields = [];
    private readonly List<IJsonShape> _references = [];

    public string Name { get; } = name;

    public IReadOnlyList<IJsonShape> References => _references;

    public JsonShape<T> Text(string name, string description, Func<T, string> read, Func<T, string, T>? set = null) =>
        Add(name, description, (writer, value) => writer.WriteStringValue(read(value)), static writer => writer.WriteString("type", "string"), Reader(static input => input.Text(), set));

    public JsonShape<T> OptionalText(string name, string description, Func<T, string?> read, Func<T, string?, T>? set = null) =>
        Add(name, description, (writer, value) => writer.WriteStringValue(read(value)), static writer => WriteTypes(writer, "string", "null"), Reader(static input => input.OptionalText(), set));

    public JsonShape<T> Time(string name, string description, Func<T, DateTimeOffset> read, Func<T, DateTimeOffset, T>? set = null) =>
        Add(
            name,
            description,
            (writer, value) => writer.WriteStringValue(Figures.Timestamp(read(value))),
            static writer =>
            {
                writer.WriteString("type", "string");
                writer.WriteString("format", "date-time");
            },
            Reader(JsonReading.Time, set));

    public JsonShape<T> OptionalTime(string name, string description, Func<T, DateTimeOffset?> read, Func<T, DateTimeOffset?, T>? set = null) =>
        Add(
            name,
            description,
            (writer, value) => writer.WriteStringValue(read(value) is { } time ? Figures.Timestamp(time) : null),
            static writer => WriteTypes(writer, "string", "null"),
            Reader(JsonReading.OptionalTime, set));

    public JsonShape<T> OptionalDate(string name, string description, Func<T, DateOnly?> read, Func<T, DateOnly?, T>? set = null) =>
        Add(
            name,
            description,
            (writer, value) => writer.WriteStringValue(read(value) is { } day ? Figures.Date(day) : null),
            static writer =>
            {
                WriteTypes(writer, "string", "null");
                writer.WriteString("format", "date");
            },
            Reader(JsonReading.OptionalDate, set));

    /// <summary>The version: of what was read, the number before the dot must be the same.</summary>
    public JsonShape<T> Version(string name, string description, string version)
    {
        Add(name, description, (writer, _) => writer.WriteStringValue(version), writer => WriteWords(writer, [version]), (input, value) =>
        {
            var read = input.Text();
            return read.Split('.')[0] == version.Split('.')[0] ? value : throw input.Failure(
                $"the result is of version {Printable.Of(read)}, and this auditor reads version {version.Split('.')[0]}; use the auditor that wrote it, or audit again");
        });
        _fields[^1] = _fields[^1] with { WhereMissing = $"\"{name}\" is missing: this is no result of the auditor; write one with --format json --output FILE" };
        return this;
    }

    /// <summary>A text out of a few; null among the words lets the member be null.</summary>
    public JsonShape<T> Word(string name, string description, string?[] words, Func<T, string?> read, Func<T, string?, T>? set = null) =>
        Add(name, description, (writer, value) => writer.WriteStringValue(read(value)), writer => WriteWords(writer, words), Reader(input => JsonReading.Word(input, words), set));

    public JsonShape<T> Number(string name, string description, Func<T, long> read, Func<T, int, T>? set = null) =>
        Add(
            name,
            description,
            (writer, value) => writer.WriteNumberValue(read(value)),
            static writer =>
            {
                writer.WriteString("type", "integer");
                writer.WriteNumber("minimum", 0);
            },
            Reader(static input => input.Count(), set));

    public JsonShape<T> OptionalNumber(string name, string description, Func<T, double?> read, Func<T, double?, T>? set = null) =>
        Add(name, description, (writer, value) => WriteNumber(writer, read(value)), static writer => WriteTypes(writer, "number", "null"), Reader(static input => input.OptionalNumber(), set));

    public JsonShape<T> Truth(string name, string description, Func<T, bool> read, Func<T, bool, T>? set = null) =>
        Add(name, description, (writer, value) => writer.WriteBooleanValue(read(value)), static writer => writer.WriteString("type", "boolean"), Reader(static input => input.Truth(), set));

    public JsonShape<T> One<TPart>(string name, string description, JsonShape<TPart> shape, Func<T, TPart> read, Func<T, TPart, T>? set = null)
        where TPart : class =>
        Refer(shape).Add(name, description, (writer, value) => shape.Write(writer, read(value)), writer => shape.WriteReference(writer), Reader(shape.Read, set));

    /// <summary>Whatever JSON can say; null where there is nothing.</summary>
    public JsonShape<T> Value(string name, string description, Func<T, JsonNode?> read, Func<T, JsonNode?, T>? set = null) =>
        Add(name, description, (writer, value) => WriteNode(writer, read(value)), static _ => { }, Reader(JsonReading.Node, set));

    /// <summary>A truth that may not be known.</summary>
    public JsonShape<T> OptionalTruth(string name, string description, Func<T, bool?> read, Func<T, bool?, T>? set = null) =>
        Add(
            name,
            description,
            (writer, value) => WriteNode(writer, read(value)),
            static writer => WriteTypes(writer, "boolean", "null"),
            Reader(static input => input.Token is JsonTokenType.Null ? (bool?)null : input.Truth(), set));

    public JsonShape<T> Optional<TPart>(string name, string description, JsonShape<TPart> shape, Func<T, TPart?> read, Func<T, TPart?, T>? set = null)
        where TPart : class =>
        Refer(shape).Add(
            name,
            description,
            (writer, value) =>
            {
                if (read(value) is { } part)
                {
                    shape.Write(writer, part);
                }
                else
                {
                    writer.WriteNullValue();
                }
            },
            writer =>
            {
                writer.WriteStartArray("oneOf");
                writer.WriteStartObject();
                writer.WriteString("type", "null");
                writer.WriteEndObject();
                writer.WriteStartObject();
                shape.WriteBareReference(writer);
                writer.WriteEndObject();
                writer.WriteEndArray();
            },
            Reader(input => input.Token is JsonTokenType.Null ? null : shape.Read(input), set));

    public JsonShape<T> Many<TPart>(string name, string description, JsonShape<TPart> shape, Func<T, IReadOnlyList<TPart>> read, Func<T, ImmutableArray<TPart>, T>? set = null)
        where TPart : class =>
        Many(name, description, shape, read, Reader(input => JsonReading.List(input, shape.Read), set));

    /// <summary>A list that may be too long to be held, or null; what sets it goes through it at once.</summary>
    public JsonShape<T> Each<TPart>(string name, string description, JsonShape<TPart> shape, Func<T, IEnumerable<TPart>?> read, Func<T, IEnumerable<TPart>, T> set)
        where TPart : class =>
        Refer(shape).Add(
            name,
            description,
            (writer, value) =>
            {
                if (read(value) is { } parts)
                {
                    WriteItems(writer, parts, shape);
                }
                else
                {
                    writer.WriteNullValue();
                }
            },
            writer =>
            {
                WriteTypes(writer, "array", "null");
                writer.WriteStartObject("items");
                shape.WriteBareReference(writer);
                writer.WriteEndObject();
            },
            (input, value) => input.Token is JsonTokenType.Null ? value : set(value, JsonReading.Items(input, shape.Read)));

    /// <summary>A list that is never empty.</summary>
    public JsonShape<T> Some<TPart>(string name, string description, JsonShape<TPart> shape, Func<T, IReadOnlyList<TPart>> read, Func<T, ImmutableArray<TPart>, T>? set = null)
        where TPart : class =>
        Many(name, description, shape, read, Reader(input => JsonReading.List(input, shape.Read) is { IsEmpty: false } parts ? parts : throw input.Failure($"\"{name}\" is empty, which it never is"), set));

    public JsonShape<T> Texts(string name, string description, Func<T, IReadOnlyList<string>> read, Func<T, ImmutableArray<string>, T>? set = null) =>
        Texts(name, description, read, static writer => writer.WriteString("type", "string"), Reader(static input => JsonReading.List(input, static item => item.Text()), set));

    public JsonShape<T> Numbers(string name, string description, Func<T, IReadOnlyList<int>> read, Func<T, ImmutableArray<int>, T>? set = null) =>
        Add(
            name,
            description,
            (writer, value) =>
            {
                writer.WriteStartArray();
                foreach (var number in read(value))
                {
                    writer.WriteNumberValue(number);
                }

                writer.WriteEndArray();
            },
            static writer =>
            {
                writer.WriteString("type", "array");
                writer.WriteStartObject("items");
                writer.WriteString("type", "integer");
                writer.WriteNumber("minimum", 0);
                writer.WriteEndObject();
            },
            Reader(static input => JsonReading.List(input, static item => item.Count()), set));

    /// <summary>Texts among which there may be null.</summary>
    public JsonShape<T> OptionalTexts(string name, string description, Func<T, IReadOnlyList<string?>> read, Func<T, ImmutableArray<string?>, T>? set = null) =>
        Texts(name, description, read, static writer => WriteTypes(writer, "string", "null"), Reader(static input => JsonReading.List(input, static item => item.OptionalText()), set));

    /// <summary>Marks the last member as added later: older results are without it, and it then keeps what it is in an empty value.</summary>
    public JsonShape<T> Later()
    {
        _fields[^1] = _fields[^1] with { IsLater = true };
        return this;
    }

    /// <summary>Reads an object that begins here. Members that are not known are passed over; those of a newer auditor are none of ours.</summary>
    /// <exception cref="AuditException">It is no such object.</exception>
    public T Read(JsonInput input)
    {
        var value = empty ?? throw new NotSupportedException($"{Name} is only written");
        input.Expect(JsonTokenType.StartObject, "an object");
        var isRead = new bool[_fields.Count];
        var next = 0;
        while (input.ReadName())
        {
            var index = Find(input, next);
            input.Read();
            if (index < 0 || _fields[index].ReadValue is not { } read)
            {
                input.Skip();
                continue;
            }

            value = read(input, value);
            isRead[index] = true;
            next = index + 1;
        }

        for (var index = 0; index < isRead.Length; index++)
        {
            if (!isRead[index] && _fields[index] is { ReadValue: not null, IsLater: false })
            {
                throw input.Failure(_fields[index].WhereMissing);
            }
        }

        return value;
    }

    public void Write(Utf8JsonWriter writer, T value)
    {
        writer.WriteStartObject();
        foreach (var field in _fields)
        {
            writer.WritePropertyName(field.Name);
            field.WriteValue(writer, value);
        }

        writer.WriteEndObject();
    }

    public void WriteSchema(Utf8JsonWriter writer)
    {
        writer.WriteString("description", description);
        writer.WriteString("type", "object");
        writer.WriteStartArray("required");
        foreach (var field in _fields)
        {
            writer.WriteStringValue(field.Name);
        }

        writer.WriteEndArray();
        writer.WriteStartObject("properties");
        foreach (var field in _fields)
        {
            writer.WriteStartObject(field.Name);
            writer.WriteString("description", field.Description);
            field.WriteType(writer);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private JsonShape<T> Many<TPart>(string name, string description, JsonShape<TPart> shape, Func<T, IReadOnlyList<TPart>> read, Func<JsonInput, T, T>? readValue)
        where TPart : class =>
        Refer(shape).Add(
            name,
            description,
            (writer, value) => WriteItems(writer, read(value), shape),
            writer =>
            {
                writer.WriteString("type", "array");
                writer.WriteStartObject("items");
                shape.WriteBareReference(writer);
                writer.WriteEndObject();
            },
            readValue);

    private static void WriteItems<TPart>(Utf8JsonWriter writer, IEnumerable<TPart> parts, JsonShape<TPart> shape)
        where TPart : class
    {
        writer.WriteStartArray();
        foreach (var part in parts)
        {
            shape.Write(writer, part);
            JsonReport.Relieve(writer);
        }

        writer.WriteEndArray();
    }

    // Members mostly come in the order in which they are written.
    private int Find(JsonInput input, int next)
    {
        for (var step = 0; step < _fields.Count; step++)
        {
            var index = (next + step) % _fields.Count;
            if (_fields[index].IsNamed(input))
            {
                return index;
            }
        }

        return -1;
    }

    private static Func<JsonInput, T, T>? Reader<TValue>(Func<JsonInput, TValue> read, Func<T, TValue, T>? set) =>
        set is null ? null : (input, value) => set(value, read(input));

    private static void WriteWords(Utf8JsonWriter writer, string?[] words)
    {
        writer.WriteStartArray("enum");
        foreach (var word in words)
        {
            writer.WriteStringValue(word);
        }

        writer.WriteEndArray();
    }

    private JsonShape<T> Texts(string name, string description, Func<T, IReadOnlyList<string?>> read, Action<Utf8JsonWriter> writeItemType, Func<JsonInput, T, T>? readValue) =>
        Add(
            name,
            description,
            (writer, value) =>
            {
                writer.WriteStartArray();
                foreach (var text in read(value))
                {
                    writer.WriteStringValue(text);
                }

                writer.WriteEndArray();
            },
            writer =>
            {
                writer.WriteString("type", "array");
                writer.WriteStartObject("items");
                writeItemType(writer);
                writer.WriteEndObject();
            },
            readValue);

    private static void WriteTypes(Utf8JsonWriter writer, params ReadOnlySpan<string> types)
    {
        writer.WriteStartArray("type");
        foreach (var type in types)
        {
            writer.WriteStringValue(type);
        }

        writer.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter writer, double? number)
    {
        if (number is { } known)
        {
            writer.WriteNumberValue(known);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private static void WriteNode(Utf8JsonWriter writer, JsonNode? node)
    {
        if (node is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            node.WriteTo(writer);
        }
    }

    private JsonShape<T> Add(string name, string description, Action<Utf8JsonWriter, T> writeValue, Action<Utf8JsonWriter> writeType, Func<JsonInput, T, T>? readValue)
    {
        _fields.Add(new JsonField<T>(name, description, writeValue, writeType, readValue));
        return this;
    }

    private JsonShape<T> Refer(IJsonShape shape)
    {
        _references.Add(shape);
        return this;
    }

    // Keywords beside $ref are ignored until draft 2019-09, so that the description would be lost: allOf keeps both.
    private void WriteReference(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("allOf");
        writer.WriteStartObject();
        WriteBareReference(writer);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private void WriteBareReference(Utf8JsonWriter writer) => writer.WriteString("$ref", $"#/definitions/{Name}");
}
