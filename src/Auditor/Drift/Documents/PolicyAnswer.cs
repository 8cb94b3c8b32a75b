namespace Auditor.Drift.Documents;

/// <summary>Whether two parts of policy documents mean the same.</summary>
/// <param name="IsSame">Whether they do for certain.</param>
/// <param name="Reason">Why it cannot be told, as a clause; null where it can.</param>
internal readonly record struct PolicyAnswer(bool IsSame, string? Reason)
{
    public static PolicyAnswer Same { get; } = new(true, null);

    public static PolicyAnswer Differs { get; } = new(false, null);

    /// <summary>Whether it cannot be told.</summary>
    public bool IsOpen => Reason is not null;

    /// <summary>Whether they mean something else for certain.</summary>
    public bool IsDifferent => !IsSame && !IsOpen;

    public static PolicyAnswer Open(string reason) => new(false, reason);

    /// <summary>Both: a difference outweighs what cannot be told.</summary>
    public static PolicyAnswer operator &(PolicyAnswer left, PolicyAnswer right) => left.IsDifferent || (left.IsOpen && right.IsSame) ? left : right;
}
