using System.Text.Json;
using Policies.Model;

namespace Auditor.Configuration.Shapes;

/// <summary>A key of an object with a value of a certain shape.</summary>
internal sealed class Member<T>(string name, string description, Shape<T> shape) : Member(name, description)
    where T : notnull
{
    public override object? Read(Node node, Reading reading) => shape.TryRead(node, $"\"{Name}\"", reading, out var value) ? value : null;

    public override void Describe(Utf8JsonWriter schema, PolicyDirectory policies)
    {
        schema.WriteStartObject(Name);
        schema.WriteString("description"u8, Description);
        SchemaValue.Write(schema, "default"u8, Default);
        shape.Describe(schema, policies);
        schema.WriteEndObject();
    }
}
