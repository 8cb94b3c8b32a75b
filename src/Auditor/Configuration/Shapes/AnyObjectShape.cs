using System.Text.Json;
using Policies.Model;

namespace Auditor.Configuration.Shapes;

/// <summary>An object of which nothing more is said here.</summary>
internal sealed class AnyObjectShape : Shape
{
    public override object? Read(Node node, string name, Reading reading) => node as MapNode ?? reading.ReportType(node, name, "an object");

    public override void Describe(Utf8JsonWriter schema, PolicyDirectory policies) => schema.WriteString("type"u8, "object"u8);
}
