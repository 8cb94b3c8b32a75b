using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Auditor.Reporting.Values;

/// <summary>Values as text: on one line for people, and as keys by which values are equal.</summary>
internal static class ValueText
{
    private static readonly JsonSerializerOptions Scalars = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonDocumentOptions Documents = new() { AllowDuplicateProperties = false };

    /// <summary>A value on one line: scalars as JSON spells them, names without quotes where they need none.</summary>
    public static string Inline(JsonNode? value) => value switch
    {
        null => "null",
        JsonObject { Count: 0 } => "{}",
        JsonArray { Count: 0 } => "[]",
        JsonObject members => $"{{ {string.Join(", ", members.Select(member => $"{Name(member.Key)}: {Inline(member.Value)}"))} }}",
        JsonArray items => $"[{string.Join(", ", items.Select(Inline))}]",
        _ => value.ToJsonString(Scalars),
    };

    /// <summary>The name of a member.</summary>
    public static string Name(string name) =>
        name.Length > 0 && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or '.' or ':' or '/' or '$' or '@')
            ? name
            : JsonValue.Create(name).ToJsonString(Scalars);

    /// <summary>The object or list that a text holds as JSON; any other value itself.</summary>
    public static JsonNode? Opened(JsonNode? value)
    {
        if (TextOf(value) is not { } text || text.AsSpan().TrimStart() is not ['{' or '[', ..])
        {
            return value;
        }

        try
        {
            return JsonNode.Parse(text, documentOptions: Documents) ?? value;
        }
        catch (JsonException)
        {
            return value;
        }
    }

    /// <summary>The text of a value that is one, else null.</summary>
    public static string? TextOf(JsonNode? value) => value is JsonValue scalar && scalar.GetValueKind() is JsonValueKind.String ? scalar.GetValue<string>() : null;

    /// <summary>
    /// A text that equal values share, whatever the order of their members. CloudFormation takes <c>true</c> and <c>"true"</c> for one, and JSON in a text for
    /// what it holds; so does this, unless it is strict.
    /// </summary>
    public static string Key(JsonNode? value, bool isStrict)
    {
        var key = new StringBuilder();
        AppendKey(key, value, isStrict);
        return key.ToString();
    }

    private static void AppendKey(StringBuilder key, JsonNode? value, bool isStrict)
    {
        switch (isStrict ? value : Opened(value))
        {
            case null:
                key.Append('n');
                break;
            case JsonObject members:
                key.Append('{');
                foreach (var member in members.OrderBy(member => member.Key, StringComparer.Ordinal))
                {
                    AppendText(key, member.Key);
                    AppendKey(key, member.Value, isStrict);
                }

                key.Append('}');
                break;
            case JsonArray items:
                key.Append('[');
                foreach (var item in items)
                {
                    AppendKey(key, item, isStrict);
                }

                key.Append(']');
                break;
            case var scalar:
                AppendText(key, isStrict ? scalar.ToJsonString() : TextOf(scalar) ?? scalar.ToJsonString());
                break;
        }
    }

    // With its length, so that no text can look like two.
    private static void AppendText(StringBuilder key, string text) => key.Append(text.Length).Append(':').Append(text);
}
