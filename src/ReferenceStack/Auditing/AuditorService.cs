using Amazon.CDK.AWS.ApplicationAutoScaling;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ECS;
using Constructs;
using ReferenceStack.Compute;
using ReferenceStack.Networking;

namespace ReferenceStack.Auditing;

/// <summary>The auditor as it is always there: instances that share one store and one schedule, and serve pages to those who log in.</summary>
internal sealed class AuditorService : TracedConstruct
{
    public AuditorService(Construct scope, string id, EnvironmentConfig config, ContainerCluster cluster, AuditorTask task, ISecurityGroup group, AuditorSettings settings)
        : base(scope, id)
    {
        task.Set("AUDITOR_HOSTS", settings.Domain);
        task.Set("AUDITOR_PUBLIC_URL", $"https://{settings.Domain}");
        task.Set("AUDITOR_PROXIES", cluster.Cluster.Vpc.VpcCidrBlock);
        task.Set("AUDITOR_OIDC_AUTHORITY", settings.Authority);
        task.Set("AUDITOR_OIDC_OPERATORS", settings.Operators);
        task.Set("AUDITOR_OIDC_READERS", settings.Readers);

        // Made by hand, of what the issuer gave out.
        var client = Amazon.CDK.AWS.SecretsManager.Secret.FromSecretNameV2(this, "Login", $"{config.Named("housing-trends")}/oidc");
        task.Container.AddSecret("AUDITOR_OIDC_CLIENT_ID", Secret.FromSecretsManager(client, "client_id"));
        task.Container.AddSecret("AUDITOR_OIDC_CLIENT_SECRET", Secret.FromSecretsManager(client, "client_secret"));

        Service = Traced(new FargateService(this, "Service", new FargateServiceProps
        {
            ServiceName = config.Named("housing-trends"),
            Cluster = cluster.Cluster,
            TaskDefinition = task.Definition,
            PlatformVersion = FargatePlatformVersion.LATEST,
            DesiredCount = config.DesiredCount,
            MinHealthyPercent = 50,
            MaxHealthyPercent = 200,
            CircuitBreaker = new DeploymentCircuitBreaker { Enable = true, Rollback = true },
            // The image has no shell to enter.
            EnableExecuteCommand = false,
            AssignPublicIp = false,
            VpcSubnets = Network.Private,
            SecurityGroups = [group],
            PropagateTags = PropagatedTagSource.SERVICE,
        }));
        Service.AutoScaleTaskCount(new EnableScalingProps { MinCapacity = config.DesiredCount, MaxCapacity = config.MaxCapacity })
            .ScaleOnCpuUtilization("CpuScaling", new CpuUtilizationScalingProps { TargetUtilizationPercent = 70 });
    }

    public FargateService Service { get; }
}
