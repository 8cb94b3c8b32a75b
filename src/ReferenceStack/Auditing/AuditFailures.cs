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
        ["source"] = new[] { "aws.ecs" },
        ["detail-type"] = new[] { "ECS Task State Change" },
        ["detail"] = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["clusterArn"] = new[] { cluster.Cluster.ClusterArn },
            ["lastStatus"] = new[] { "STOPPED" },
            ["$or"] = new object[]
            {
                // A task that was never started has no exit code.
                new Dictionary<string, object>(StringComparer.Ordinal) { ["stopCode"] = new[] { "TaskFailedToStart" } },
                new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["containers"] = new Dictionary<string, object>(StringComparer.Ordinal)
                    {
                        ["exitCode"] = new object[] { new Dictionary<string, object>(StringComparer.Ordinal) { ["anything-but"] = new object[] { 0 } } },
                    },
                },
            },
        },
    },
    logKey);
