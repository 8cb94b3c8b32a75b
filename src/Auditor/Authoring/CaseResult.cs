using Policies.Model;

namespace Auditor.Authoring;

/// <summary>What became of a case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Verdict">What the policy said.</param>
/// <param name="Failure">What was wrong, in a sentence; null where the policy said what it must.</param>
internal sealed record CaseResult(PolicyCase Case, Verdict Verdict, string? Failure)
{
    public bool Passed => Failure is null;
}
