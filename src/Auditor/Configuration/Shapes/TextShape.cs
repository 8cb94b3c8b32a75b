using System.Text.Json;
using Policies.Model;

namespace Auditor.Configuration.Shapes;

/// <summary>A text of a certain form.</summary>
/// <param name="expected">The form, to follow "must be".</param>
/// <param name="parse">Makes a value of the text, or null where it has another form.</param>
internal sealed class TextShape(string expected, Func<string, object?> parse) : Shape
{
    /// <summary>The form as a regular expression, or null for any text.</summary>
    public string? Pattern { get; init; }

    /// <summary>Whether the text may be a secret, which messages never show.</summary>
    public bool IsSecret { get; init; }

    public override object? Read(Node node, string name, Reading reading)
    {
        if (node is ScalarNode { Kind: ScalarKind.Text } text && parse(text.Text) is { } value)
        {
            return value;
        }

        if (IsSecret)
        {
            reading.Report(node.Position, $"{name} must be {expected}");
            return null;
        }

        return reading.ReportType(node, name, node is ScalarNode { Kind: ScalarKind.Number } ? $"{expected}, in quotes" : expected);
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
