using Policies.Model;
using Policies.Resources;

namespace Policies.Ecs;

/// <summary>Asserts that tasks do not share the processes of their host.</summary>
public sealed class NoHostPid : Policy<TaskDefinition>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "ecs-no-host-pid",
        Title = "Tasks do not share the processes of their host",
        Rationale = "A container that sees the processes of its host can read their memory and stop them.",
        Remediation = "Remove PidMode, or set it to task.",
        Severity = Severity.High,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(TaskDefinition task) => task.PidMode.IsNot("host");
}
