using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ECS;
using Amazon.CDK.AWS.Logs;
using Constructs;
using ReferenceStack.Observability;
using ReferenceStack.Security;

namespace ReferenceStack.Compute;

/// <summary>The Fargate cluster, with sessions of ECS Exec encrypted and logged.</summary>
internal sealed class ContainerCluster : TracedConstruct
{
    public ContainerCluster(Construct scope, string id, EnvironmentConfig config, IVpc vpc, Encryption keys)
        : base(scope, id)
    {
        var name = config.Named("housing-trends");
        var sessions = Traced(new EncryptedLogGroup(this, "SessionLog", $"/aws/ecs/{name}/sessions", keys.Logs));

        ApplicationLog = Traced(new EncryptedLogGroup(this, "ApplicationLogs", $"/aws/ecs/{name}", keys.Logs));

        Cluster = Traced(new Cluster(this, "Cluster", new ClusterProps
        {
            ClusterName = name,
            Vpc = vpc,
            ContainerInsights = true,
            ExecuteCommandConfiguration = new ExecuteCommandConfiguration
            {
                KmsKey = keys.Logs,
                Logging = ExecuteCommandLogging.OVERRIDE,
                LogConfiguration = new ExecuteCommandLogConfiguration
                {
                    CloudWatchLogGroup = sessions,
                    CloudWatchEncryptionEnabled = true,
                },
            },
        }));
    }

    public Cluster Cluster { get; }

    public ILogGroup ApplicationLog { get; }
}
