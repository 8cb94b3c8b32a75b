using System.Text.Json;
using Auditor.Configuration.Waivers;
using Policies.Model;

namespace Auditor.Configuration.Shapes;

/// <summary>A waiver in which a property may be named if it is of drift, and not else.</summary>
internal sealed class DriftWaiverShape(ObjectShape waivers, Member property) : Shape
{
    public override object? Read(Node node, string name, Reading reading)
    {
        var waiver = (Waiver?)waivers.Read(node, name, reading);
        if (waiver is { IsOfDrift: false, Property: not null })
        {
            var key = ((MapNode)node).Entries.First(entry => string.Equals(entry.Key, property.Name, StringComparison.OrdinalIgnoreCase));
            reading.Report(key.KeyPosition, $"{property.QuotedName} is for waivers whose \"policy\" is \"{Waiver.OfDrift}\"; one of {waiver.Policy} is for its findings whatever the property: remove the key");
        }

        return waiver;
    }

    public override void Describe(Utf8JsonWriter schema, PolicyDirectory policies)
    {
        waivers.Describe(schema, policies);
        schema.WriteStartObject("if"u8);
        schema.WriteStartArray("required"u8);
        schema.WriteStringValue(property.Name);
        schema.WriteEndArray();
        schema.WriteEndObject();
        schema.WriteStartObject("then"u8);
        schema.WriteStartObject("properties"u8);
        schema.WriteStartObject("policy"u8);
        schema.WriteString("const"u8, Waiver.OfDrift);
        schema.WriteEndObject();
        schema.WriteEndObject();
        schema.WriteEndObject();
    }
}
