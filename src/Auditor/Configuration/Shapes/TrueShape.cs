using System.Text.Json;
using Policies.Model;

namespace Auditor.Configuration.Shapes;

/// <summary><c>true</c> and nothing else: what is not wanted is left out.</summary>
internal sealed class TrueShape : Shape
{
    public override object? Read(Node node, string name, Reading reading) =>
        node is ScalarNode { Kind: ScalarKind.Boolean, Text: "true" } ? true : reading.ReportType(node, name, "true, or not there at all");

    public override void Describe(Utf8JsonWriter schema, PolicyDirectory policies)
    {
        schema.WriteStartArray("enum"u8);
        schema.WriteBooleanValue(true);
        schema.WriteEndArray();
    }
}
