using Policies.Model;

namespace Auditor.Authoring;

/// <summary>What the policy said after a change.</summary>
/// <param name="Mutation">The change.</param>
/// <param name="Outcome">What the policy said; null where the changed case could not be judged at all, because nothing is left to judge.</param>
/// <param name="Survival">Why the change should have been noticed and was not, in a sentence; null where it was, or where the case says that it rightly changes nothing.</param>
internal sealed record MutationResult(Mutation Mutation, Outcome? Outcome, string? Survival);
