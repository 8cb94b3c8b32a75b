namespace Auditor.Snapshots;

/// <summary>A property of a live resource that was not read.</summary>
/// <param name="Path">The path as findings have it.</param>
/// <param name="Reason">Why, as a clause.</param>
internal sealed record UnreadProperty(string Path, string Reason);
