using System.Text.Json;
using Policies.Model;

namespace Auditor.Configuration.Shapes;

/// <summary>An object whose keys the author of the file chooses, read as a list of <see cref="Named"/>; values that cannot be read are reported and left out.</summary>
internal sealed class MapShape(Shape values) : Shape
{
    public override object? Read(Node node, string name, Reading reading)
    {
        if (node is not MapNode map)
        {
            return reading.ReportType(node, name, "an object");
        }

        var read = new List<object>(map.Entries.Length);
        foreach (var entry in map.Entries)
        {
            if (entry.Key.Length == 0)
            {
                reading.Report(entry.KeyPosition, $"a key of {name} must not be empty");
            }
            else if (values.Read(entry.Value, $"\"{entry.Key}\"", reading) is { } one)
            {
                read.Add(new Named(entry.Key, reading.Locate(entry.KeyPosition), one));
            }
        }

        return read;
    }

    public override void Describe(Utf8JsonWriter schema, PolicyDirectory policies)
    {
        schema.WriteString("type"u8, "object"u8);
        schema.WriteStartObject("additionalProperties"u8);
        values.Describe(schema, policies);
        schema.WriteEndObject();
    }
}
