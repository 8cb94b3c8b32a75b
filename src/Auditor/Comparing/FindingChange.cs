namespace Auditor.Comparing;

/// <summary>A finding that both results have, and of which they say something else.</summary>
/// <param name="Id">The finding.</param>
/// <param name="What"><c>outcome</c>, <c>severity</c> or <c>waiver</c>.</param>
/// <param name="Before">What the earlier result says.</param>
/// <param name="After">What this one says.</param>
internal sealed record FindingChange(string Id, string What, string Before, string After);
