using Policies.Model;
using Policies.Resources;

namespace Policies.Ecs;

/// <summary>Asserts that an ECS cluster has Container Insights.</summary>
public sealed class ContainerInsights : Policy<EcsCluster>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "ecs-container-insights",
        Title = "An ECS cluster has Container Insights",
        Rationale = "Without its metrics nobody sees a service run out of memory or restart in a circle.",
        Remediation = "Set containerInsights to enabled or enhanced in ClusterSettings.",
        Severity = Severity.Low,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(EcsCluster cluster) => cluster.HasContainerInsights;
}
