using System.Text.Json;
using Policies.Model;

namespace Auditor.Configuration.Shapes;

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed class BooleanShape : Shape
{
    public override object? Read(Node node, string name, Reading reading) =>
        node is ScalarNode { Kind: ScalarKind.Boolean } truth ? truth.Text == "true" : reading.ReportType(node, name, "true or false");

    public override void Describe(Utf8JsonWriter schema, PolicyDirectory policies) => schema.WriteString("type"u8, "boolean"u8);
}
