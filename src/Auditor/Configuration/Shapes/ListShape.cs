using System.Text.Json;
using Policies.Model;

namespace Auditor.Configuration.Shapes;

/// <summary>A list, read as a list of objects; items that cannot be read are reported and left out.</summary>
internal sealed class ListShape(Shape items) : Shape
{
    public override object? Read(Node node, string name, Reading reading)
    {
        if (node is not ListNode list)
        {
            return reading.ReportType(node, name, "a list");
        }

        var read = new List<object>(list.Items.Length);
        var itemName = $"each of {name}";
        foreach (var item in list.Items)
        {
            if (items.Read(item, itemName, reading) is { } one)
            {
                read.Add(one);
            }
        }

        return read;
    }

    public override void Describe(Utf8JsonWriter schema, PolicyDirectory policies)
    {
        schema.WriteString("type"u8, "array"u8);
        schema.WriteStartObject("items"u8);
        items.Describe(schema, policies);
        schema.WriteEndObject();
    }
}
