using System.Collections.Immutable;

namespace Policies.Model;

/// <summary>A condition of a template that cannot be decided here. Conditions are equal only to themselves.</summary>
public sealed class Condition(string name, ConditionKind kind = ConditionKind.Opaque, ImmutableArray<ConditionLiteral> members = default)
{
    /// <summary>The name in the template's <c>Conditions</c>.</summary>
    public string Name { get; } = name;

    /// <summary>How the condition follows from its members.</summary>
    public ConditionKind Kind { get; } = kind;

    /// <summary>The undecided members of <c>Fn::And</c> and <c>Fn::Or</c>; empty for an opaque condition.</summary>
    public ImmutableArray<ConditionLiteral> Members { get; } = members.IsDefault ? [] : members;
}
