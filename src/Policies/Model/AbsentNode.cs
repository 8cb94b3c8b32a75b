namespace Policies.Model;

/// <summary>The absence of a value: a key that is not there, or <c>AWS::NoValue</c>.</summary>
public sealed class AbsentNode : Node
{
    private AbsentNode()
        : base(default)
    {
    }

    /// <summary>The one instance.</summary>
    public static AbsentNode Instance { get; } = new();
}
