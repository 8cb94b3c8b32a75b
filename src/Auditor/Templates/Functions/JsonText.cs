using System.Text;
using System.Text.Json;
using Policies.Model;

namespace Auditor.Templates.Functions;

/// <summary><c>Fn::ToJsonString</c>.</summary>
internal static class JsonText
{
    public static Node ToJsonString(Resolver resolver, Node argument, Position position)
    {
        var value = resolver.Resolve(argument);
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            if (!Write(writer, value))
            {
                return new UnknownNode(UnknownKind.Function, $"${{json:{NodeText.Symbol(value)}}}", "a JSON text with parts that are not known", position);
            }
        }

        return new ScalarNode(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length), ScalarKind.Text, position);
    }

    private static bool Write(Utf8JsonWriter writer, Node node)
    {
        switch (node)
        {
            case ScalarNode { Kind: ScalarKind.Number or ScalarKind.Boolean or ScalarKind.Null } scalar:
                writer.WriteRawValue(scalar.Text.ToLowerInvariant() is { Length: > 0 } raw ? raw : "null", skipInputValidation: false);
                return true;
            case ScalarNode scalar:
                writer.WriteStringValue(scalar.Text);
                return true;
            case ListNode list:
                writer.WriteStartArray();
                var all = list.Items.All(item => Write(writer, item));
                writer.WriteEndArray();
                return all;
            case MapNode map:
                writer.WriteStartObject();
                var every = map.Entries.All(entry =>
                {
                    writer.WritePropertyName(entry.Key);
                    return Write(writer, entry.Value);
                });
                if (every)
                {
                    writer.WriteEndObject();
                }

                return every;
            default:
                writer.WriteNullValue();
                return false;
        }
    }
}
