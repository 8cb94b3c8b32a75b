using Policies.Model;
using Policies.Resources;

namespace Policies.Ecs;

/// <summary>Asserts that no container is privileged.</summary>
public sealed class NoPrivileged : Policy<TaskDefinition>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "ecs-no-privileged",
        Title = "No container is privileged",
        Rationale = "A privileged container is root on its machine, and with it in every other container there.",
        Remediation = "Remove Privileged, or set it to false.",
        Severity = Severity.High,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(TaskDefinition task) => task.EveryContainer(container => container.Privileged.Is(false), "no privileged container");
}
