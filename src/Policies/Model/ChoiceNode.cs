namespace Policies.Model;

/// <summary>One of two values, under a condition that cannot be decided here (<c>Fn::If</c>).</summary>
public sealed class ChoiceNode(ConditionLiteral condition, Node whenTrue, Node whenFalse, Position position) : Node(position)
{
    /// <summary>The condition.</summary>
    public ConditionLiteral Condition { get; } = condition;

    /// <summary>The value if the condition holds; <see cref="AbsentNode"/> for <c>AWS::NoValue</c>.</summary>
    public Node WhenTrue { get; } = whenTrue;

    /// <summary>The value if it does not hold.</summary>
    public Node WhenFalse { get; } = whenFalse;
}
