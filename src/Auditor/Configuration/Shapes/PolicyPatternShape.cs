using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Policies.Model;

namespace Auditor.Configuration.Shapes;

/// <summary>The id of a policy, or a pattern that fits at least one.</summary>
internal sealed class PolicyPatternShape : Shape<string>
{
    private static readonly SearchValues<char> OfPatterns = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-*?");

    public override bool TryRead(Node node, string name, Reading reading, [MaybeNullWhen(false)] out string value)
    {
        value = node is ScalarNode { Kind: ScalarKind.Text } text ? text.Text : null;
        if (string.IsNullOrWhiteSpace(value))
        {
            reading.ReportType(node, name, "the id of a policy, or a pattern such as \"rds-*\"");
            return false;
        }

        if (reading.Policies.Matching(value).Any())
        {
            return true;
        }

        var malformed = value.AsSpan().ContainsAnyExcept(OfPatterns) && Suggestion.Nearest(value, reading.Policies.Ids) is null;
        reading.Report(node.Position, malformed
            ? $"{name} \"{value}\" is no id or pattern: ids are of lower-case letters, digits and hyphens, and the wildcards are * and ?"
            : reading.Policies.Unknown(value));
        return false;
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

        schema.WriteEndArray();
        schema.WriteEndObject();
        schema.WriteStartObject();
        schema.WriteString("type"u8, "string"u8);
        schema.WriteString("pattern"u8, "^[a-z0-9*?-]*[*?][a-z0-9*?-]*$"u8);
        schema.WriteEndObject();
        schema.WriteEndArray();
    }
}
