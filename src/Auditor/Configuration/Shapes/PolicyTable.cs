using System.Text.Json;
using Policies.Model;

namespace Auditor.Configuration.Shapes;

/// <summary>An object whose keys are ids of policies, read as a list.</summary>
internal abstract class PolicyTable : Shape
{
    public sealed override object? Read(Node node, string name, Reading reading)
    {
        if (node is not MapNode map)
        {
            return reading.ReportType(node, name, "an object whose keys are ids of policies");
        }

        var read = new List<object>(map.Entries.Length);
        foreach (var entry in map.Entries)
        {
            if (reading.Policies.Find(entry.Key) is not { } policy)
            {
                reading.Report(entry.KeyPosition, reading.Policies.Unknown(entry.Key));
            }
            else if (Read(policy, entry, reading) is { } one)
            {
                read.Add(one);
            }
        }

        return read;
    }

    public sealed override void Describe(Utf8JsonWriter schema, PolicyDirectory policies)
    {
        schema.WriteString("type"u8, "object"u8);
        schema.WriteStartObject("properties"u8);
        foreach (var policy in policies.All.Where(Has))
        {
            schema.WriteStartObject(policy.Id);
            schema.WriteString("description"u8, policy.Metadata.Title);
            Describe(schema, policy);
            schema.WriteEndObject();
        }

        schema.WriteEndObject();
        schema.WriteBoolean("additionalProperties"u8, false);
    }

    /// <summary>Reads what is said about a policy; null after reporting what is wrong with it.</summary>
    protected abstract object? Read(PolicyDescriptor policy, MapEntry entry, Reading reading);

    /// <summary>Whether anything can be said about a policy.</summary>
    protected abstract bool Has(PolicyDescriptor policy);

    /// <summary>Writes the keywords of the JSON Schema of what can be said about a policy.</summary>
    protected abstract void Describe(Utf8JsonWriter schema, PolicyDescriptor policy);
}
