using System.Text.Json;
using Auditor.Configuration.Waivers;
using Policies.Model;

namespace Auditor.Configuration.Shapes;

/// <summary>What a waiver is of: the id of a policy, a pattern that fits at least one, or the word for drift.</summary>
internal sealed class PolicyPatternShape : Shape
{
    public override object? Read(Node node, string name, Reading reading)
    {
        var value = node is ScalarNode { Kind: ScalarKind.Text } text ? text.Text : null;
        if (string.IsNullOrWhiteSpace(value))
        {
            return reading.ReportType(node, name, "the id of a policy, or a pattern such as \"rds-*\"");
        }

        if (value is Waiver.OfDrift || reading.Policies.Matching(value).Any())
        {
            return value;
        }

        var malformed = !value.All(IsOfPatterns) && Suggestion.Nearest(value, reading.Policies.Ids) is null;
        reading.Report(node.Position, malformed
            ? $"{name} \"{value}\" is no id or pattern: ids are of lower-case letters, digits and hyphens, and the wildcards are * and ?"
            : reading.Policies.Unknown(value, Waiver.OfDrift));
        return null;
    }

    public override void Describe(Utf8JsonWriter schema, PolicyDirectory policies)
    {
        schema.WriteStartArray("anyOf"u8);
        schema.WriteStartObject();
        schema.WriteStartArray("enum"u8);
        foreach (var policy in policies.All)
        {
            schema.WriteStringValue(policy.Id);
        }

        schema.WriteStringValue(Waiver.OfDrift);
        schema.WriteEndArray();
        schema.WriteEndObject();
        schema.WriteStartObject();
        schema.WriteString("type"u8, "string"u8);
        schema.WriteString("pattern"u8, "^[a-z0-9*?-]*[*?][a-z0-9*?-]*$"u8);
        schema.WriteEndObject();
        schema.WriteEndArray();
    }

    private static bool IsOfPatterns(char character) => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character is '-' or '*' or '?';
}
