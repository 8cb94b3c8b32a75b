using System.Text.Json;
using Policies.Model;

namespace Auditor.Configuration.Shapes;

/// <summary>An object, or a simple value that stands for it.</summary>
internal sealed class EitherShape(Shape simple, Shape whole) : Shape
{
    public override object? Read(Node node, string name, Reading reading) => (node is MapNode ? whole : simple).Read(node, name, reading);

    public override void Describe(Utf8JsonWriter schema, PolicyDirectory policies)
    {
        schema.WriteStartArray("anyOf"u8);
        foreach (var shape in (Shape[])[simple, whole])
        {
            schema.WriteStartObject();
            shape.Describe(schema, policies);
            schema.WriteEndObject();
        }

        schema.WriteEndArray();
    }
}
