namespace Policies.Model;

/// <summary>A text, number, boolean or null, kept as it was written.</summary>
public sealed class ScalarNode(string text, ScalarKind kind, Position position) : Node(position)
{
    /// <summary>The characters of the value, without quotes.</summary>
    public string Text { get; } = text;

    /// <summary>How the value was written.</summary>
    public ScalarKind Kind { get; } = kind;
}
