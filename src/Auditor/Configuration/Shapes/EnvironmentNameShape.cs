using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Policies.Model;

namespace Auditor.Configuration.Shapes;

/// <summary>The name of an environment of the file.</summary>
internal sealed class EnvironmentNameShape : Shape<string>
{
    public override bool TryRead(Node node, string name, Reading reading, [MaybeNullWhen(false)] out string value)
    {
        value = node is ScalarNode { Kind: ScalarKind.Text } text ? text.Text : null;
        if (value is null)
        {
            reading.ReportType(node, name, "the name of an environment");
            return false;
        }

        if (!reading.Environments.Contains(value, StringComparer.Ordinal))
        {
            reading.Report(node.Position, UnknownEnvironment.Describe(value, reading.Environments));
            return false;
        }

        return true;
    }

    public override void Describe(Utf8JsonWriter schema, PolicyDirectory policies) => schema.WriteString("type"u8, "string"u8);
}
