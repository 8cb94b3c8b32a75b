using Amazon.CDK.AWS.KMS;
using Constructs;
using ReferenceStack.Compute;
using ReferenceStack.Observability;

namespace ReferenceStack.Auditing;

/// <summary>What became of scheduled audits that ended otherwise than well: the task could not be started, or not everything could be scanned.</summary>
internal sealed class AuditFailures(Construct scope, string id, EnvironmentConfig config, ContainerCluster cluster, IKey logKey) : EventLog(
    scope,
    id,
    "Log",
    $"/aws/events/{config.Named("housing-trends")}",
    $"{config.Named("housing-trends")}-failures",
    "Audits that failed",
    new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["source"] = OneOf("aws.ecs"),
        ["detail-type"] = OneOf("ECS Task State Change"),
        ["detail"] = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["clusterArn"] = OneOf(cluster.Cluster.ClusterArn),
            ["lastStatus"] = OneOf("STOPPED"),

            // A task that was never started has no exit code.
            ["$or"] = OneOf(With("stopCode", OneOf("TaskFailedToStart")), With("containers", With("exitCode", OneOf(With("anything-but", OneOf(0)))))),
        },
    },
    logKey)
{
    private static Dictionary<string, object> With(string member, object value) => new(StringComparer.Ordinal) { [member] = value };
}
