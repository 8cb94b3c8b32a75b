using System.Text.Json;
using Policies.Model;

namespace Auditor.Configuration.Shapes;

/// <summary>One of a few words.</summary>
internal sealed class WordShape(params Word[] words) : Shape
{
    public override object? Read(Node node, string name, Reading reading)
    {
        var given = node is ScalarNode { Kind: ScalarKind.Text } text ? text.Text : null;
        foreach (var word in words)
        {
            if (word.Text == given)
            {
                return word.Value;
            }
        }

        return reading.ReportType(node, name, $"one of {string.Join(", ", words.Select(word => $"\"{word.Text}\""))}");
    }

    public override void Describe(Utf8JsonWriter schema, PolicyDirectory policies)
    {
        schema.WriteStartArray("enum"u8);
        foreach (var word in words)
        {
            schema.WriteStringValue(word.Text);
        }

        schema.WriteEndArray();
    }
}
