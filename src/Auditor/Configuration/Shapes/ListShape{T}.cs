using System.Collections.Immutable;
using System.Text.Json;
using Policies.Model;

namespace Auditor.Configuration.Shapes;

/// <summary>A list; items that cannot be read are reported and left out.</summary>
internal sealed class ListShape<T>(Shape<T> items) : Shape<ImmutableArray<T>>
    where T : notnull
{
    public override bool TryRead(Node node, string name, Reading reading, out ImmutableArray<T> value)
    {
        value = [];
        if (node is not ListNode list)
        {
            reading.ReportType(node, name, "a list");
            return false;
        }

        var read = ImmutableArray.CreateBuilder<T>(list.Items.Length);
        var itemName = $"each of {name}";
        foreach (var item in list.Items)
        {
            if (items.TryRead(item, itemName, reading, out var one))
            {
                read.Add(one);
            }
        }

        value = read.DrainToImmutable();
        return true;
    }

    public override void Describe(Utf8JsonWriter schema, PolicyDirectory policies)
    {
        schema.WriteString("type"u8, "array"u8);
        schema.WriteStartObject("items"u8);
        items.Describe(schema, policies);
        schema.WriteEndObject();
    }
}
