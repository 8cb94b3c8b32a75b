using Policies.Model;
using Policies.Resources;

namespace Policies.Ecs;

/// <summary>Asserts that the root file systems of containers are read-only.</summary>
public sealed class ReadonlyRoot : Policy<TaskDefinition>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "ecs-readonly-root",
        Title = "The root file systems of containers are read-only",
        Rationale = "Malware cannot settle in a file system that nobody can write to.",
        Remediation = "Set ReadonlyRootFilesystem to true and mount volumes where the application must write.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Applies(TaskDefinition task) => task.IsLinux;

    /// <inheritdoc/>
    protected override Verdict Evaluate(TaskDefinition task) => task.EveryContainer(container => container.ReadonlyRootFilesystem.Is(true), "read-only root file systems");
}
