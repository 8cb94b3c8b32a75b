using System.Text.Json;
using System.Text.Json.Nodes;

namespace Auditor.Reporting.Json;

/// <summary>The members of a JSON object, said once: a value is written by them, and the schema is generated from them.</summary>
/// <remarks>Every member is always written, null where there is nothing to say, so that a reader can tell "nothing" from "not known to this version".</remarks>
internal sealed class JsonShape<T>(string name, string description) : IJsonShape
{
    private readonly List<JsonField<T>> _fields = [];
    private readonly List<IJsonShape> _references = [];

    public string Name { get; } = name;

    public IReadOnlyList<IJsonShape> References => _references;

    public JsonShape<T> Text(string name, string description, Func<T, string> read) =>
        Add(name, description, (writer, value) => writer.WriteStringValue(read(value)), static writer => writer.WriteString("type", "string"));

    public JsonShape<T> OptionalText(string name, string description, Func<T, string?> read) =>
        Add(name, description, (writer, value) => writer.WriteStringValue(read(value)), static writer => WriteTypes(writer, "string", "null"));

    public JsonShape<T> Time(string name, string description, Func<T, string> read) =>
        Add(name, description, (writer, value) => writer.WriteStringValue(read(value)), static writer =>
        {
            writer.WriteString("type", "string");
            writer.WriteString("format", "date-time");
        });

    public JsonShape<T> OptionalDate(string name, string description, Func<T, string?> read) =>
        Add(name, description, (writer, value) => writer.WriteStringValue(read(value)), static writer =>
        {
            WriteTypes(writer, "string", "null");
            writer.WriteString("format", "date");
        });

    /// <summary>A text out of a few; null among the words lets the member be null.</summary>
    public JsonShape<T> Word(string name, string description, string?[] words, Func<T, string?> read) =>
        Add(name, description, (writer, value) => writer.WriteStringValue(read(value)), writer =>
        {
            writer.WriteStartArray("enum");
            foreach (var word in words)
            {
                writer.WriteStringValue(word);
            }

            writer.WriteEndArray();
        });

    public JsonShape<T> Number(string name, string description, Func<T, long> read) =>
        Add(name, description, (writer, value) => writer.WriteNumberValue(read(value)), static writer =>
        {
            writer.WriteString("type", "integer");
            writer.WriteNumber("minimum", 0);
        });

    public JsonShape<T> OptionalNumber(string name, string description, Func<T, double?> read) =>
        Add(name, description, (writer, value) => WriteNumber(writer, read(value)), static writer => WriteTypes(writer, "number", "null"));

    public JsonShape<T> Truth(string name, string description, Func<T, bool> read) =>
        Add(name, description, (writer, value) => writer.WriteBooleanValue(read(value)), static writer => writer.WriteString("type", "boolean"));

    /// <summary>Whatever JSON can say; null where there is nothing.</summary>
    public JsonShape<T> Value(string name, string description, Func<T, JsonNode?> read) =>
        Add(name, description, (writer, value) => WriteNode(writer, read(value)), static _ => { });

    /// <summary>A truth that may not be known.</summary>
    public JsonShape<T> OptionalTruth(string name, string description, Func<T, bool?> read) =>
        Add(name, description, (writer, value) => WriteNode(writer, read(value)), static writer => WriteTypes(writer, "boolean", "null"));

    public JsonShape<T> One<TPart>(string name, string description, JsonShape<TPart> shape, Func<T, TPart> read) =>
        Refer(shape).Add(name, description, (writer, value) => shape.Write(writer, read(value)), writer => shape.WriteReference(writer));

    public JsonShape<T> Optional<TPart>(string name, string description, JsonShape<TPart> shape, Func<T, TPart?> read)
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
            });

    public JsonShape<T> Many<TPart>(string name, string description, JsonShape<TPart> shape, Func<T, IReadOnlyList<TPart>> read) =>
        Refer(shape).Add(
            name,
            description,
            (writer, value) =>
            {
                writer.WriteStartArray();
                foreach (var part in read(value))
                {
                    shape.Write(writer, part);
                    JsonReport.Relieve(writer);
                }

                writer.WriteEndArray();
            },
            writer =>
            {
                writer.WriteString("type", "array");
                writer.WriteStartObject("items");
                shape.WriteBareReference(writer);
                writer.WriteEndObject();
            });

    public JsonShape<T> Texts(string name, string description, Func<T, IReadOnlyList<string>> read) =>
        Texts(name, description, read, static writer => writer.WriteString("type", "string"));

    /// <summary>Texts among which there may be null.</summary>
    public JsonShape<T> OptionalTexts(string name, string description, Func<T, IReadOnlyList<string?>> read) =>
        Texts(name, description, read, static writer => WriteTypes(writer, "string", "null"));

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

    private JsonShape<T> Texts(string name, string description, Func<T, IReadOnlyList<string?>> read, Action<Utf8JsonWriter> writeItemType) =>
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
            });

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

    private JsonShape<T> Add(string name, string description, Action<Utf8JsonWriter, T> writeValue, Action<Utf8JsonWriter> writeType)
    {
        _fields.Add(new JsonField<T>(name, description, writeValue, writeType));
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
