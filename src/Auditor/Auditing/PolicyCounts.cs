namespace Auditor.Auditing;

/// <summary>What the evaluations of one policy, or of several, came to. Waived findings count as waived and not by their outcome.</summary>
/// <param name="NonCompliant">Findings that are NonCompliant and not waived.</param>
/// <param name="Unknown">Findings that are Unknown and not waived.</param>
/// <param name="Waived">Findings that a waiver accepts.</param>
/// <param name="Compliant">Evaluations that are Compliant.</param>
/// <param name="NotApplicable">Evaluations that are NotApplicable.</param>
/// <param name="Failed">Resources that were not judged because a policy threw.</param>
internal sealed record PolicyCounts(int NonCompliant, int Unknown, int Waived, int Compliant, int NotApplicable, int Failed = 0)
{
    public static PolicyCounts None { get; } = new(0, 0, 0, 0, 0);

    public static PolicyCounts operator +(PolicyCounts left, PolicyCounts right) => new(
        left.NonCompliant + right.NonCompliant,
        left.Unknown + right.Unknown,
        left.Waived + right.Waived,
        left.Compliant + right.Compliant,
        left.NotApplicable + right.NotApplicable,
        left.Failed + right.Failed);
}
