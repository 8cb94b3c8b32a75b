using System.Text.Json;

namespace Auditor.Configuration.Shapes;

/// <summary>Refers to what the JSON Schema says once, under <c>definitions</c>.</summary>
internal static class SchemaDefinition
{
    /// <summary>The settings that every policy has.</summary>
    public const string Settings = "settings";

    /// <summary>Writes a reference that other keywords may stand beside.</summary>
    public static void WriteReference(Utf8JsonWriter schema, string definition)
    {
        schema.WriteStartArray("allOf"u8);
        schema.WriteStartObject();
        schema.WriteString("$ref"u8, $"#/definitions/{definition}");
        schema.WriteEndObject();
        schema.WriteEndArray();
    }
}
