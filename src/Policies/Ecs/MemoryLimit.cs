using Policies.Model;
using Policies.Resources;

namespace Policies.Ecs;

/// <summary>Asserts that a task or each of its containers has a memory limit.</summary>
public sealed class MemoryLimit : Policy<TaskDefinition>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "ecs-memory-limit",
        Title = "A task, or each of its containers, has a memory limit",
        Rationale = "A container without a limit can take the memory of everything else on its machine.",
        Remediation = "Set Memory of the task or of each container; MemoryReservation is no limit.",
        Severity = Severity.Low,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(TaskDefinition task) =>
        task.EveryContainer(container => container.Memory.IsPresent("a memory limit"), "a memory limit") | task.Memory.IsPresent("a memory limit");
}
