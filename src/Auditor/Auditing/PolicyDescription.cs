using System.Collections.Immutable;
using Policies.Model;

namespace Auditor.Auditing;

/// <summary>A policy that took part, as reports describe it.</summary>
internal sealed record PolicyDescription(string Id, string Title, string Rationale, string Remediation, Severity Severity, ImmutableArray<Control> Controls)
{
    /// <summary>What its evaluations came to.</summary>
    public PolicyCounts Counts { get; init; } = new(0, 0, 0, 0, 0);
}
