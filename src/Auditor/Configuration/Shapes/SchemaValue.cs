using System.Collections;
using System.Text.Json;

namespace Auditor.Configuration.Shapes;

/// <summary>Writes values into a JSON Schema.</summary>
internal static class SchemaValue
{
    /// <summary>Writes a key with a value of a parameter's type; nothing for null.</summary>
    public static void Write(Utf8JsonWriter schema, ReadOnlySpan<byte> key, object? value)
    {
        if (value is not null)
        {
            schema.WritePropertyName(key);
            Write(schema, value);
        }
    }

    private static void Write(Utf8JsonWriter schema, object value)
    {
        switch (value)
        {
            case bool truth:
                schema.WriteBooleanValue(truth);
                break;
            case int number:
                schema.WriteNumberValue(number);
                break;
            case string text:
                schema.WriteStringValue(text);
                break;
            case TimeSpan duration:
                schema.WriteStringValue(Durations.Format(duration));
                break;
            case IEnumerable list:
                schema.WriteStartArray();
                foreach (var item in list)
                {
                    Write(schema, item);
                }

                schema.WriteEndArray();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(value), value, "A parameter has another type.");
        }
    }
}
