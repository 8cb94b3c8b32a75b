using System.Globalization;
using System.Text.Json;
using Policies.Model;

namespace Auditor.Configuration.Shapes;

/// <summary>A whole number.</summary>
internal sealed class IntegerShape : Shape
{
    public override object? Read(Node node, string name, Reading reading) =>
        node is ScalarNode { Kind: ScalarKind.Number } number && int.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : reading.ReportType(node, name, "a whole number");

    public override void Describe(Utf8JsonWriter schema, PolicyDirectory policies)
    {
        schema.WriteString("type"u8, "integer"u8);
        schema.WriteNumber("minimum"u8, int.MinValue);
        schema.WriteNumber("maximum"u8, int.MaxValue);
    }
}
