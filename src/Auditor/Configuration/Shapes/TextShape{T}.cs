using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Policies.Model;

namespace Auditor.Configuration.Shapes;

/// <summary>A text of a certain form.</summary>
/// <param name="expected">The form, to follow "must be".</param>
/// <param name="parse">Makes a value of the text.</param>
internal sealed class TextShape<T>(string expected, TextParser<T> parse) : Shape<T>
    where T : notnull
{
    /// <summary>The form as a regular expression, or null for any text.</summary>
    public string? Pattern { get; init; }

    /// <summary>Whether the text may be a secret, which messages never show.</summary>
    public bool IsSecret { get; init; }

    public override bool TryRead(Node node, string name, Reading reading, [MaybeNullWhen(false)] out T value)
    {
        if (node is ScalarNode { Kind: ScalarKind.Text } text && parse(text.Text, out value))
        {
            return true;
        }

        if (IsSecret)
        {
            reading.Report(node.Position, $"{name} must be {expected}");
        }
        else
        {
            reading.ReportType(node, name, node is ScalarNode { Kind: ScalarKind.Number } ? $"{expected}, in quotes" : expected);
        }

        value = default;
        return false;
    }

    public override void Describe(Utf8JsonWriter schema, PolicyDirectory policies)
    {
        schema.WriteString("type"u8, "string"u8);
        if (Pattern is not null)
        {
            schema.WriteString("pattern"u8, Pattern);
        }
    }
}
