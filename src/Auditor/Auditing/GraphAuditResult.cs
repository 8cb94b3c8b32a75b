using System.Collections.Immutable;
using Auditor.Configuration.Parameters;
using Auditor.Pictures;

namespace Auditor.Auditing;

/// <summary>What the audit of one graph came to, before waivers and baseline.</summary>
internal sealed record GraphAuditResult(
    ImmutableArray<Finding> Findings,
    ImmutableArray<Evaluation> Evaluations,
    Tally Tally,
    ImmutableArray<Problem> Problems,
    ImmutableArray<Problem> Warnings,
    ImmutableArray<RecoveryEstimate> Recovery,
    ImmutableArray<CoverageEntry> Coverage,
    ImmutableArray<ParameterName> Parameters)
{
    /// <summary>The live stacks that the resources belong to, each once.</summary>
    public ImmutableArray<Deployment> Deployments { get; init; } = [];

    /// <summary>The pictures of what the graph holds; none where they were not asked for.</summary>
    public ImmutableArray<Picture> Pictures { get; init; } = [];
}
