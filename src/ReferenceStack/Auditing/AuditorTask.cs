using Amazon.CDK;
using Amazon.CDK.AWS.ECR;
using Amazon.CDK.AWS.ECS;
using Amazon.CDK.AWS.IAM;
using Constructs;
using ReferenceStack.Compute;

namespace ReferenceStack.Auditing;

/// <summary>How the image of the auditor is run: not root, on a read-only root, with a folder of its own.</summary>
internal sealed class AuditorTask : TracedConstruct
{
    /// <summary>Where the pages are served.</summary>
    public const int Port = 8080;

    private const string Data = "/data";

    // The user of .NET's own images, $APP_UID.
    private const string UnprivilegedUser = "1654:1654";

    public AuditorTask(Construct scope, string id, EnvironmentConfig config, ContainerCluster cluster, IRole role, IRepository images, string imageTag, AuditorSettings settings)
        : base(scope, id)
    {
        Definition = Traced(new FargateTaskDefinition(this, "Task", new FargateTaskDefinitionProps
        {
            Family = config.Named("housing-trends"),
            Cpu = config.TaskCpu,
            MemoryLimitMiB = config.TaskMemoryMiB,
            TaskRole = role,
        }));

        Container = Definition.AddContainer("Container", new ContainerDefinitionOptions
        {
            ContainerName = "auditor",
            Image = ContainerImage.FromEcrRepository(images, imageTag),
            Command = [.. Command(settings)],
            User = UnprivilegedUser,
            ReadonlyRootFilesystem = true,
            StopTimeout = Duration.Seconds(60),
            Logging = LogDriver.AwsLogs(new AwsLogDriverProps { LogGroup = cluster.ApplicationLog, StreamPrefix = "auditor" }),
            PortMappings = settings.Schedule is null ? [new PortMapping { ContainerPort = Port }] : null,
            // ECS does not look at the image's own.
            HealthCheck = settings.Schedule is not null ? null : new HealthCheck
            {
                Command = ["CMD", "dotnet", "/app/auditor.dll", "serve", "--health"],
                Interval = Duration.Seconds(30),
                Timeout = Duration.Seconds(5),
                StartPeriod = Duration.Seconds(60),
                Retries = 3,
            },
        });
        Definition.AddVolume(new Amazon.CDK.AWS.ECS.Volume { Name = "data" });
        Container.AddMountPoints(new MountPoint { SourceVolume = "data", ContainerPath = Data, ReadOnly = false });
    }

    public FargateTaskDefinition Definition { get; }

    public ContainerDefinition Container { get; }

    /// <summary>Tells the container something that is no secret.</summary>
    public void Set(string name, string value) => Container.AddEnvironment(name, value);

    private static IEnumerable<string> Command(AuditorSettings settings) =>
        ["serve", "--organization", "--role", ReadAccess.RoleName, "--external-id", settings.ExternalId, .. settings.Schedule is null ? Array.Empty<string>() : ["--once"]];
}
