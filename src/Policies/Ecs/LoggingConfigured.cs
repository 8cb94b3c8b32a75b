using Policies.Model;
using Policies.Resources;

namespace Policies.Ecs;

/// <summary>Asserts that every container logs.</summary>
public sealed class LoggingConfigured : Policy<TaskDefinition>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "ecs-logging-configured",
        Title = "Every container logs",
        Rationale = "The output of a container without a log driver is gone with the container, and with it what happened there.",
        Remediation = "Set LogConfiguration with a LogDriver, such as awslogs, on each container.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(TaskDefinition task) => task.EveryContainer(
        container => container.LogDriver.Text.Test(driver => driver != "none", "a log driver"),
        "a log driver");
}
