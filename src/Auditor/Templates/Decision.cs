using Policies.Model;

namespace Auditor.Templates;

/// <summary>What a condition came to: known, or a literal that is undecided.</summary>
internal readonly record struct Decision(bool? Known, ConditionLiteral Literal)
{
    public static Decision True { get; } = new(true, default);

    public static Decision False { get; } = new(false, default);

    public Decision Negated => Known is { } holds ? new(!holds, default) : new(null, Literal.Negated);

    public static Decision Of(bool holds) => holds ? True : False;

    public static Decision Undecided(ConditionLiteral literal) => new(null, literal);
}
