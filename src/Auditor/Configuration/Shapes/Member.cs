using System.Text.Json;

namespace Auditor.Configuration.Shapes;

/// <summary>A key of an object with the shape of its value.</summary>
internal sealed class Member(string name, string description, Shape shape)
{
    public string Name { get; } = name;

    /// <summary>What it is for, in a sentence.</summary>
    public string Description { get; } = description;

    public Shape Shape { get; } = shape;

    public bool IsRequired { get; init; }

    /// <summary>The value without the key, for the schema; null where there is none to name.</summary>
    public object? Default { get; init; }

    /// <summary>What the value is called in messages.</summary>
    public string QuotedName { get; } = $"\"{name}\"";

    /// <summary>Writes the JSON Schema of the key.</summary>
    public void Describe(Utf8JsonWriter schema, PolicyDirectory policies)
    {
        schema.WriteStartObject(Name);
        schema.WriteString("description"u8, Description);
        SchemaValue.Write(schema, "default"u8, Default);
        Shape.Describe(schema, policies);
        schema.WriteEndObject();
    }
}
