using System.Collections.Immutable;
using Policies.Model;

namespace Auditor.Auditing;

/// <summary>A policy that took part, as reports describe it.</summary>
internal sealed record PolicyDescription(string Id, string Title, string Rationale, string Remediation, Severity Severity, ImmutableArray<Control> Controls)
{
    /// <summary>What its evaluations came to.</summary>
    public PolicyCounts Counts { get; init; } = PolicyCounts.None;

    /// <summary>The types that it judges, <c>*</c> for every type; empty where that is not known.</summary>
    public ImmutableArray<string> ResourceTypes { get; init; } = [];

    /// <summary>The environments that were seen and in which it took no part; null stands for the resources of none.</summary>
    public ImmutableArray<string?> NotIn { get; init; } = [];
}
