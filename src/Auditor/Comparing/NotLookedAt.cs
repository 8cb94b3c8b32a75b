namespace Auditor.Comparing;

/// <summary>What the earlier result found and this one could not have found, so that nobody knows whether it is still so.</summary>
/// <param name="Id">The finding or the difference.</param>
/// <param name="Name">What it is, for a person: <c>policy on resource</c>, <c>path of resource</c>.</param>
/// <param name="Reason">Why it was not looked at, as a clause.</param>
internal sealed record NotLookedAt(string Id, string Name, string Reason);
