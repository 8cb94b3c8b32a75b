using System.Text.Json;
using Policies.Model;

namespace Auditor.Configuration.Shapes;

/// <summary>The name of an environment of the file.</summary>
internal sealed class EnvironmentNameShape : Shape
{
    public override object? Read(Node node, string name, Reading reading)
    {
        if (node is not ScalarNode { Kind: ScalarKind.Text } text)
        {
            return reading.ReportType(node, name, "the name of an environment");
        }

        if (reading.Environments.Contains(text.Text, StringComparer.Ordinal))
        {
            return text.Text;
        }

        reading.Report(node.Position, UnknownEnvironment.Describe(text.Text, reading.Environments));
        return null;
    }

    public override void Describe(Utf8JsonWriter schema, PolicyDirectory policies) => schema.WriteString("type"u8, "string"u8);
}
