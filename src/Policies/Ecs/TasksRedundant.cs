using System.ComponentModel;
using Policies.Model;
using Policies.Resources;

namespace Policies.Ecs;

/// <summary>Asserts that a service runs enough tasks, over enough zones.</summary>
public sealed class TasksRedundant(
    [Description("The least number of tasks")] int minimumTasks = 2,
    [Description("The least number of availability zones")] int minimumZones = 2) : Policy<EcsService>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "ecs-tasks-redundant",
        Title = "A service runs the minimum number of tasks over the minimum number of zones",
        Rationale = "A single task, or tasks in a single zone, are gone when one machine or one zone is.",
        Remediation = "Raise DesiredCount, and MinCapacity of the scalable target, and list subnets of several zones.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Applies(EcsService service) => service.IsReplicated;

    /// <inheritdoc/>
    protected override Verdict Evaluate(EcsService service) => service.ScalableTargets.All(
        target => target.MinCapacity.Test(tasks => tasks >= minimumTasks, $"at least {minimumTasks}"),
        whenNone: service.DesiredCount.Test(tasks => tasks >= minimumTasks, $"at least {minimumTasks}"))
        & service.SpansZones(minimumZones);
}
