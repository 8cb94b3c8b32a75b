using System.Collections.Immutable;
using System.Text.Json;
using Policies.Model;

namespace Auditor.Configuration.Shapes;

/// <summary>An object whose keys the author of the file chooses; values that cannot be read are reported and left out.</summary>
internal sealed class MapShape<T>(Shape<T> values) : Shape<ImmutableArray<Named<T>>>
    where T : notnull
{
    public override bool TryRead(Node node, string name, Reading reading, out ImmutableArray<Named<T>> value)
    {
        value = [];
        if (node is not MapNode map)
        {
            reading.ReportType(node, name, "an object");
            return false;
        }

        var read = ImmutableArray.CreateBuilder<Named<T>>(map.Entries.Length);
        foreach (var entry in map.Entries)
        {
            if (entry.Key.Length == 0)
            {
                reading.Report(entry.KeyPosition, $"a key of {name} must not be empty");
            }
            else if (values.TryRead(entry.Value, $"\"{entry.Key}\"", reading, out var one))
            {
                read.Add(new(entry.Key, reading.Locate(entry.KeyPosition), one));
            }
        }

        value = read.DrainToImmutable();
        return true;
    }

    public override void Describe(Utf8JsonWriter schema, PolicyDirectory policies)
    {
        schema.WriteString("type"u8, "object"u8);
        schema.WriteStartObject("additionalProperties"u8);
        values.Describe(schema, policies);
        schema.WriteEndObject();
    }
}
