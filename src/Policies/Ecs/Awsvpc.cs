using Policies.Model;
using Policies.Resources;

namespace Policies.Ecs;

/// <summary>Asserts that tasks use awsvpc networking.</summary>
public sealed class Awsvpc : Policy<TaskDefinition>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "ecs-awsvpc",
        Title = "Tasks use awsvpc networking",
        Rationale = "In awsvpc mode each task has an address and security groups of its own; in the others it shares those of its machine.",
        Remediation = "Set NetworkMode to awsvpc.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(TaskDefinition task) => task.NetworkMode.Is("awsvpc");
}
