using System.Collections.Immutable;

namespace Auditor.Auditing;

/// <summary>What one component can reach after one kind of disruption, against the objective. Durations are null where nothing bounds them.</summary>
/// <param name="Environment">The environment.</param>
/// <param name="Component">The component: <c>database</c>, <c>cache</c>, <c>objects</c>, <c>files</c>, <c>compute</c>, <c>images</c>, <c>tables</c> and so on.</param>
/// <param name="Resource">The resource that stands for the component.</param>
/// <param name="Disruption"><c>application</c>, <c>infrastructure</c>, <c>zone</c> or <c>region</c>.</param>
/// <param name="Objective"><c>RPO</c> or <c>RTO</c>.</param>
/// <param name="Minimum">The least that can be expected.</param>
/// <param name="Maximum">The most that can be expected; null where nothing bounds it.</param>
/// <param name="Target">The objective, or null where none is set.</param>
/// <param name="Outcome">Whether the objective is met.</param>
/// <param name="Rule">The rule behind the estimate, as a sentence.</param>
/// <param name="Source">The rule's source.</param>
internal sealed record RecoveryEstimate(
    string? Environment,
    string Component,
    AuditedResource Resource,
    string Disruption,
    string Objective,
    TimeSpan? Minimum,
    TimeSpan? Maximum,
    TimeSpan? Target,
    Policies.Model.Outcome Outcome,
    string Rule,
    string Source)
{
    /// <summary>What to set up to meet the objective; where nothing would, what promises more than what is there. Empty where it is met or none is set.</summary>
    public ImmutableArray<RecoveryChange> Changes { get; init; } = [];

    /// <summary>What to do where no setting would meet the objective, in the imperative; else null.</summary>
    public string? Advice { get; init; }
}
