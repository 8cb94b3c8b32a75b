using System.Collections.Immutable;

namespace Auditor.Auditing;

/// <summary>A framework's control and what its policies came to.</summary>
/// <param name="Id">The framework's number of it.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Outcome">What its policies came to.</param>
/// <param name="IsPartial">Whether each of its policies asserts something broader or narrower than it asks for.</param>
/// <param name="Policies">The policies that support it, whether or not they took part.</param>
/// <param name="NotSelected">Those of them that did not take part, at all or in an environment that was seen.</param>
/// <param name="Counts">The evaluations of its policies.</param>
internal sealed record ControlResult(string Id, string Title, ControlOutcome Outcome, bool IsPartial, ImmutableArray<string> Policies, ImmutableArray<string> NotSelected, PolicyCounts Counts);
