namespace Policies.Model;

/// <summary>A value that cannot be known here, with its reason.</summary>
public sealed class UnknownNode(UnknownKind kind, string symbol, string reason, Position position) : Node(position)
{
    /// <summary>What keeps the value from being known.</summary>
    public UnknownKind Kind { get; } = kind;

    /// <summary>The value as <c>Fn::Sub</c> or a dynamic reference spells it; two unknown values with one symbol are equal.</summary>
    public string Symbol { get; } = symbol;

    /// <summary>Why the value is not known, to follow "was": <c>parameter DbPassword, which has no value</c>.</summary>
    public string Reason { get; } = reason;

    /// <summary>Whether there may be no value at all, because what should contain it is not known, or AWS did not say.</summary>
    public bool MayBeAbsent { get; init; } = kind is UnknownKind.Access;

    /// <summary>The same where there may be no value at all.</summary>
    public UnknownNode OrAbsent() => MayBeAbsent ? this : new(Kind, Symbol, Reason, Position) { MayBeAbsent = true };
}
