namespace Policies.Model;

/// <summary>What was looked at, what was wanted and what was there: "expected …, was …". Never a secret's value.</summary>
/// <param name="Resource">The resource that was looked at, which may be another than the judged one.</param>
/// <param name="Path">The property's path.</param>
/// <param name="Position">Where the property stands, or the nearest thing that contains it where it is absent.</param>
/// <param name="Expected">What was wanted, to follow "expected".</param>
/// <param name="Actual">What was there, to follow "was".</param>
public sealed record Evidence(ResourceDefinition Resource, PropertyPath Path, Position Position, string Expected, string Actual)
{
    /// <summary>What stands before the reason in <see cref="Actual"/> where AWS was asked and did not answer.</summary>
    public const string Unread = "not read: ";

    /// <summary>Whether it says that AWS was asked and did not answer.</summary>
    internal bool IsUnread => Actual.Contains(Unread, StringComparison.Ordinal);

    /// <summary>The condition on which the answer hangs, if it does.</summary>
    public Condition? Undecided { get; init; }
}
