using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tools.DriftFacts.Schemas;

/// <summary>The default of a property.</summary>
internal static class SchemaDefault
{
    /// <summary>The value as what its property is: some schemas write <c>"true"</c> where the property is a boolean.</summary>
    public static JsonNode Typed(JsonNode value, JsonNode? type)
    {
        if (value.GetValueKind() is not JsonValueKind.String || type is not JsonValue)
        {
            return value;
        }

        var text = value.GetValue<string>();
        return type.GetValue<string>() switch
        {
            "boolean" when bool.TryParse(text, out var flag) => flag,
            "integer" or "number" when decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => number,
            _ => value,
        };
    }
}
