using Auditor.Configuration;

namespace Auditor.Auditing;

/// <summary>An environment's share of the audit.</summary>
/// <param name="Name">The name in <c>policies.json</c>, or null for resources of no environment.</param>
/// <param name="Resources">Resources that were read.</param>
/// <param name="Evaluations">Evaluations that were carried out, NotApplicable ones included.</param>
/// <param name="NonCompliant">Findings that are NonCompliant and not waived.</param>
/// <param name="Unknown">Findings that are Unknown and not waived.</param>
/// <param name="Waived">Findings that a waiver accepts.</param>
internal sealed record EnvironmentSummary(string? Name, int Resources, int Evaluations, int NonCompliant, int Unknown, int Waived)
{
    /// <summary>What it must be able to recover, as the recovery policies were bound.</summary>
    public Objectives Objectives { get; init; } = Objectives.None;
}
