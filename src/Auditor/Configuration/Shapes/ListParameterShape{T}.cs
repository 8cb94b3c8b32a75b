using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Policies.Model;

namespace Auditor.Configuration.Shapes;

/// <summary>A list for a parameter whose type is an array, an <see cref="ImmutableArray{T}"/> or an interface of it.</summary>
internal sealed class ListParameterShape<T>(Shape<T> items, bool asArray) : Shape<object>
    where T : notnull
{
    private readonly ListShape<T> _list = new(items);

    public override bool TryRead(Node node, string name, Reading reading, [MaybeNullWhen(false)] out object value)
    {
        var isRead = _list.TryRead(node, name, reading, out var list);
        value = isRead ? asArray ? list.ToArray() : list : null;
        return isRead;
    }

    public override void Describe(Utf8JsonWriter schema, PolicyDirectory policies) => _list.Describe(schema, policies);
}
