namespace Policies.Model;

/// <summary>One value of a resource's tree, after intrinsic functions were evaluated as far as they can be; immutable.</summary>
public abstract class Node
{
    private protected Node(Position position) => Position = position;

    /// <summary>Where the value stands in its source.</summary>
    public Position Position { get; }
}
