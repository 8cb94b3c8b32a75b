using Policies.Model;
using Policies.Resources;

namespace Policies.Ecs;

/// <summary>Asserts that ECS Exec, where it is enabled, encrypts its sessions with KMS and logs them.</summary>
public sealed class ExecAudited : Policy<EcsService>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "ecs-exec-audited",
        Title = "ECS Exec, where enabled, encrypts its sessions with KMS and logs them",
        Rationale = "A shell in a running container sees whatever the application sees; without a log nobody knows what was done there.",
        Remediation = "Set KmsKeyId and Logging in the cluster's ExecuteCommandConfiguration, or set EnableExecuteCommand to false.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Applies(EcsService service) => service.EnableExecuteCommand.Is(true);

    /// <inheritdoc/>
    protected override Verdict Evaluate(EcsService service) => service.Cluster.All(
        cluster => (cluster.ExecuteCommandConfiguration["KmsKeyId"].IsPresent("a KMS key for sessions") & Logs(service, cluster))
            .Through(service.ClusterName, "a cluster that audits sessions"),
        whenNone: service.ClusterName.Answer(Outcome.Unknown, "a cluster that audits sessions", "absent, which means the account's default cluster"));

    // DEFAULT writes to the log of the task, if it has one.
    private static Verdict Logs(EcsService service, EcsCluster cluster)
    {
        const string Expected = "a log of sessions";
        return cluster.ExecLogging.Judge(
            logging => logging switch
            {
                Value<string>.Known { Content: "OVERRIDE" } => cluster.NamesExecLog,
                Value<string>.Known { Content: "DEFAULT" } => service.TaskDefinition.All(
                    task => task.Containers.Any(
                        container => container.LogDriver.Text.Is("awslogs"),
                        whenNone: logging.Property.Answer(Outcome.NonCompliant, Expected, "the log of the task, which has none")),
                    whenNone: logging.Property.Answer(Outcome.Unknown, Expected, "the log of a task definition that was not read")),
                Value<string>.Known => logging.Property.Answer(Outcome.NonCompliant, Expected),
                _ => logging.Property.Answer(Outcome.Unknown, Expected, logging.Describe()),
            },
            Expected);
    }
}
