using System.Collections.Immutable;

namespace Policies.Model;

/// <summary>A text put together (by <c>Fn::Sub</c>, <c>Fn::Join</c>) from parts of which at least one is a reference or unknown.</summary>
public sealed class CompositeNode(ImmutableArray<Node> parts, Position position) : Node(position)
{
    private string? _symbol;

    /// <summary>The parts in order: <see cref="ScalarNode"/>, <see cref="ReferenceNode"/>, <see cref="UnknownNode"/> or <see cref="ChoiceNode"/>.</summary>
    public ImmutableArray<Node> Parts { get; } = parts;

    /// <summary>The text with every part that is not known spelled as <c>${…}</c>; equal symbols are equal texts.</summary>
    public string Symbol => _symbol ??= string.Concat(Parts.Select(NodeText.Symbol));
}
