namespace Policies.Model;

/// <summary>How an undecided <see cref="Condition"/> follows from others.</summary>
public enum ConditionKind
{
    /// <summary>It rests on a value that is not known.</summary>
    Opaque,

    /// <summary>It holds if all of its members hold (<c>Fn::And</c>).</summary>
    All,

    /// <summary>It holds if any of its members holds (<c>Fn::Or</c>).</summary>
    Any,
}
