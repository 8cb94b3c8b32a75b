using Policies.Model;
using Policies.Resources;

namespace Policies.Ecs;

/// <summary>Asserts that a failed deployment of a service rolls back.</summary>
public sealed class DeploymentRollback : Policy<EcsService>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "ecs-deployment-rollback",
        Title = "A failed deployment of a service rolls back",
        Rationale = "Without a rollback a broken version keeps being started, and the service stays short of tasks until somebody notices.",
        Remediation = "Set Enable and Rollback of DeploymentConfiguration.DeploymentCircuitBreaker (or of Alarms) to true.",
        Severity = Severity.Low,
    };

    /// <inheritdoc/>
    protected override Verdict Applies(EcsService service) => service.IsDeployedByEcs;

    /// <inheritdoc/>
    protected override Verdict Evaluate(EcsService service) => service.RollsBack;
}
