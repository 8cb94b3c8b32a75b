using System.Text.Encodings.Web;
using System.Text.Json;
using Auditor.Configuration.Shapes;

namespace Auditor.Configuration;

/// <summary>Writes the JSON Schema of <c>policies.json</c>, by which editors complete and check it, from the description that it is read by.</summary>
internal static class PoliciesSchema
{
    /// <summary>The schema as UTF-8 with a line break at the end.</summary>
    public static byte[] Generate(PolicyDirectory policies)
    {
        using var stream = new MemoryStream();
        using (var schema = new Utf8JsonWriter(stream, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            schema.WriteStartObject();
            schema.WriteString("$schema"u8, "http://json-schema.org/draft-07/schema#"u8);
            schema.WriteString("title"u8, "policies.json"u8);
            schema.WriteString("description"u8, "What the auditor asserts, of which environments, and what is waived. Comments and trailing commas are allowed."u8);
            schema.WriteBoolean("allowTrailingCommas"u8, true);
            ConfigurationShape.Shape.Describe(schema, policies);
            schema.WriteStartObject("definitions"u8);
            schema.WriteStartObject(SchemaDefinition.Settings);
            PolicySettingsTable.DescribeSettings(schema, policies);
            schema.WriteEndObject();
            foreach (var policy in policies.All.Where(PolicyArgumentsShape.IsSettable))
            {
                schema.WriteStartObject(policy.Id);
                new PolicyArgumentsShape(policy).Describe(schema, policies);
                schema.WriteEndObject();
            }

            schema.WriteEndObject();
            schema.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }
}
