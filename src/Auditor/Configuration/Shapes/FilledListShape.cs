using System.Text.Json;
using Policies.Model;

namespace Auditor.Configuration.Shapes;

/// <summary>A list of at least one item, read as a list of objects.</summary>
internal sealed class FilledListShape(Shape items) : Shape
{
    private readonly ListShape _list = new(items);

    public override object? Read(Node node, string name, Reading reading) =>
        node is ListNode { Items.IsEmpty: true } ? reading.ReportType(node, name, "a list of at least one") : _list.Read(node, name, reading);

    public override void Describe(Utf8JsonWriter schema, PolicyDirectory policies)
    {
        _list.Describe(schema, policies);
        schema.WriteNumber("minItems"u8, 1);
    }
}
