using Amazon.CDK;
using Amazon.CDK.AWS.ApplicationAutoScaling;
using Amazon.CDK.AWS.ECS;
using Constructs;
using ReferenceStack.Networking;

namespace ReferenceStack.Compute;

/// <summary>A Fargate service as documented: private, hardened, rolled back when it fails, scaled on CPU and memory.</summary>
internal sealed class ContainerService : TracedConstruct
{
    private const string UnprivilegedUser = "1000:1000";

    public ContainerService(Construct scope, string id, EnvironmentConfig config, ContainerCluster cluster, ContainerServiceProps props)
        : base(scope, id)
    {
        TaskDefinition = Traced(new FargateTaskDefinition(this, "Task", new FargateTaskDefinitionProps
        {
            Family = config.Named(props.Name),
            Cpu = config.TaskCpu,
            MemoryLimitMiB = config.TaskMemoryMiB,
        }));

        var container = TaskDefinition.AddContainer("Container", new ContainerDefinitionOptions
        {
            ContainerName = props.Name,
            Image = props.Image,
            Command = props.Command?.ToArray(),
            Environment = new Dictionary<string, string>(props.Environment, StringComparer.Ordinal),
            User = UnprivilegedUser,
            ReadonlyRootFilesystem = true,
            Logging = LogDriver.AwsLogs(new AwsLogDriverProps { LogGroup = cluster.ApplicationLog, StreamPrefix = props.Name }),
            PortMappings = props.Port is { } port ? [new PortMapping { ContainerPort = port }] : null,
        });

        // All that may be written to on a read-only root: the agent of ECS Exec keeps its state and its log in two of them.
        AddScratchVolume(container, "tmp", "/tmp");
        AddScratchVolume(container, "exec-state", "/var/lib/amazon");
        AddScratchVolume(container, "exec-log", "/var/log/amazon");

        Service = Traced(new FargateService(this, "Service", new FargateServiceProps
        {
            ServiceName = config.Named(props.Name),
            Cluster = cluster.Cluster,
            TaskDefinition = TaskDefinition,
            PlatformVersion = FargatePlatformVersion.LATEST,
            DesiredCount = config.DesiredCount,
            MinHealthyPercent = 50,
            MaxHealthyPercent = 200,
            CircuitBreaker = new DeploymentCircuitBreaker { Enable = true, Rollback = true },
            EnableExecuteCommand = true,
            AssignPublicIp = false,
            VpcSubnets = Network.Private,
            SecurityGroups = [props.SecurityGroup],
            PropagateTags = PropagatedTagSource.SERVICE,
        }));

        Scale(config);
    }

    public FargateTaskDefinition TaskDefinition { get; }

    public FargateService Service { get; }

    private void AddScratchVolume(ContainerDefinition container, string name, string path)
    {
        TaskDefinition.AddVolume(new Amazon.CDK.AWS.ECS.Volume { Name = name });
        container.AddMountPoints(new MountPoint { SourceVolume = name, ContainerPath = path, ReadOnly = false });
    }

    // The document names cool-downs twice; these are those of its later section, which refine the first.
    private void Scale(EnvironmentConfig config)
    {
        var scaleIn = Duration.Seconds(300);
        var scaleOut = Duration.Seconds(60);

        var scaling = Service.AutoScaleTaskCount(new EnableScalingProps
        {
            MinCapacity = config.DesiredCount,
            MaxCapacity = config.MaxCapacity,
        });
        scaling.ScaleOnCpuUtilization("CpuScaling", new CpuUtilizationScalingProps
        {
            TargetUtilizationPercent = 70,
            ScaleInCooldown = scaleIn,
            ScaleOutCooldown = scaleOut,
        });
        scaling.ScaleOnMemoryUtilization("MemoryScaling", new MemoryUtilizationScalingProps
        {
            TargetUtilizationPercent = 80,
            ScaleInCooldown = scaleIn,
            ScaleOutCooldown = scaleOut,
        });
    }
}
