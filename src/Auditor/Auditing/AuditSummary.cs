namespace Auditor.Auditing;

/// <summary>The counts of an audit. Waived findings count as waived and not by their outcome.</summary>
/// <param name="NonCompliant">Findings that are NonCompliant and not waived.</param>
/// <param name="Unknown">Findings that are Unknown and not waived.</param>
/// <param name="Waived">Findings that a waiver accepts.</param>
/// <param name="Compliant">Evaluations that are Compliant.</param>
/// <param name="NotApplicable">Evaluations that are NotApplicable.</param>
/// <param name="Resources">Resources that were read.</param>
/// <param name="Policies">Policies that took part.</param>
/// <param name="Blocking">Findings at or over the threshold, not waived, and new where a baseline was given.</param>
internal sealed record AuditSummary(int NonCompliant, int Unknown, int Waived, int Compliant, int NotApplicable, int Resources, int Policies, int Blocking);
