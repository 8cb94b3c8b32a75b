namespace Policies.Model;

/// <summary>A condition that holds, or one that does not.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Holds">Whether it holds.</param>
public readonly record struct ConditionLiteral(Condition Condition, bool Holds)
{
    private const string Not = "not ";

    /// <summary>The opposite.</summary>
    public ConditionLiteral Negated => new(Condition, !Holds);

    /// <summary>As a sentence's end: <c>IsProduction</c> or <c>not IsProduction</c>.</summary>
    public override string ToString() => Holds ? Condition.Name : Condition.Name.StartsWith(Not, StringComparison.Ordinal) ? Condition.Name[Not.Length..] : Not + Condition.Name;
}
