using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Policies.Model;

namespace Auditor.Configuration.Shapes;

/// <summary>An object of which nothing more is said here.</summary>
internal sealed class AnyObjectShape : Shape<object>
{
    public override bool TryRead(Node node, string name, Reading reading, [MaybeNullWhen(false)] out object value)
    {
        value = node as MapNode;
        if (value is null)
        {
            reading.ReportType(node, name, "an object");
        }

        return value is not null;
    }

    public override void Describe(Utf8JsonWriter schema, PolicyDirectory policies) => schema.WriteString("type"u8, "object"u8);
}
