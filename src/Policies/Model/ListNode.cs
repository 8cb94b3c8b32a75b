using System.Collections.Immutable;

namespace Policies.Model;

/// <summary>A list of values.</summary>
public sealed class ListNode(ImmutableArray<Node> items, Position position) : Node(position)
{
    /// <summary>The values in their written order.</summary>
    public ImmutableArray<Node> Items { get; } = items;
}
