namespace Auditor.Auditing;

/// <summary>What the evaluations of one policy came to. Waived findings count as waived and not by their outcome.</summary>
/// <param name="NonCompliant">Findings that are NonCompliant and not waived.</param>
/// <param name="Unknown">Findings that are Unknown and not waived.</param>
/// <param name="Waived">Findings that a waiver accepts.</param>
/// <param name="Compliant">Evaluations that are Compliant.</param>
/// <param name="NotApplicable">Evaluations that are NotApplicable.</param>
internal sealed record PolicyCounts(int NonCompliant, int Unknown, int Waived, int Compliant, int NotApplicable);
