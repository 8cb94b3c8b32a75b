using System.Text.Json;
using Policies.Model;

namespace Auditor.Configuration.Shapes;

/// <summary>A list for a policy's parameter, read as a list of the parameter's type.</summary>
internal sealed class ListParameterShape(Shape items, Func<IEnumerable<object>, object> convert) : Shape
{
    private readonly ListShape _list = new(items);

    public override object? Read(Node node, string name, Reading reading) => _list.Read(node, name, reading) is List<object> read ? convert(read) : null;

    public override void Describe(Utf8JsonWriter schema, PolicyDirectory policies) => _list.Describe(schema, policies);
}
