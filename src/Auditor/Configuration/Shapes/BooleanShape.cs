using System.Text.Json;
using Policies.Model;

namespace Auditor.Configuration.Shapes;

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed class BooleanShape : Shape<bool>
{
    public override bool TryRead(Node node, string name, Reading reading, out bool value)
    {
        value = node is ScalarNode { Kind: ScalarKind.Boolean, Text: "true" };
        if (node is ScalarNode { Kind: ScalarKind.Boolean })
        {
            return true;
        }

        reading.ReportType(node, name, "true or false");
        return false;
    }

    public override void Describe(Utf8JsonWriter schema, PolicyDirectory policies) => schema.WriteString("type"u8, "boolean"u8);
}
