using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Policies.Model;

namespace Auditor.Configuration.Shapes;

/// <summary>One of a few words.</summary>
internal sealed class WordShape<T>(ImmutableArray<Word<T>> words) : Shape<T>
    where T : notnull
{
    public override bool TryRead(Node node, string name, Reading reading, [MaybeNullWhen(false)] out T value)
    {
        var given = node is ScalarNode { Kind: ScalarKind.Text } text ? text.Text : null;
        foreach (var word in words)
        {
            if (word.Text == given)
            {
                value = word.Value;
                return true;
            }
        }

        var expected = string.Join(", ", words.Select(word => $"\"{word.Text}\""));
        reading.ReportType(node, name, $"one of {expected}");
        value = default;
        return false;
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
