using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Policies.Model;

namespace Auditor.Configuration.Shapes;

/// <summary>An object, or a simple value that stands for it.</summary>
internal sealed class EitherShape<T>(Shape<T> simple, Shape<T> whole) : Shape<T>
    where T : notnull
{
    public override bool TryRead(Node node, string name, Reading reading, [MaybeNullWhen(false)] out T value) =>
        (node is MapNode ? whole : simple).TryRead(node, name, reading, out value);

    public override void Describe(Utf8JsonWriter schema, PolicyDirectory policies)
    {
        schema.WriteStartArray("anyOf"u8);
        foreach (var shape in (ReadOnlySpan<Shape<T>>)[simple, whole])
        {
            schema.WriteStartObject();
            shape.Describe(schema, policies);
            schema.WriteEndObject();
        }

        schema.WriteEndArray();
    }
}
