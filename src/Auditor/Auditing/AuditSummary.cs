namespace Auditor.Auditing;

/// <summary>The counts of an audit. Waived findings count as waived and not by their outcome.</summary>
/// <param name="NonCompliant">Findings that are NonCompliant and not waived.</param>
/// <param name="Unknown">Findings that are Unknown and not waived.</param>
/// <param name="Waived">Findings that a waiver accepts.</param>
/// <param name="Compliant">Evaluations that are Compliant.</param>
/// <param name="NotApplicable">Evaluations that are NotApplicable.</param>
/// <param name="Resources">Resources that were read.</param>
/// <param name="Policies">Policies that took part.</param>
/// <param name="Blocking">Findings and differences at or over the threshold, not waived, and new where a baseline was given.</param>
internal sealed record AuditSummary(int NonCompliant, int Unknown, int Waived, int Compliant, int NotApplicable, int Resources, int Policies, int Blocking)
{
    /// <summary>Properties that are live not what is deployed, not waived.</summary>
    public int Drifted { get; init; }

    /// <summary>Changes that are synthesized and not deployed, not waived.</summary>
    public int Pending { get; init; }

    /// <summary>Resources of stacks that are gone, not waived.</summary>
    public int Missing { get; init; }

    /// <summary>Live resources that no stack manages, and stacks that are no longer synthesized, not waived.</summary>
    public int Unmanaged { get; init; }
}
