using System.Collections.Immutable;
using Policies.Model;
using static ReferenceStack.Tests.Gate.Targets;

namespace ReferenceStack.Tests.Gate;

/// <summary>The breaches of containers and their images.</summary>
internal static class ContainerBreaks
{
    private const string Placement = "Properties/NetworkConfiguration/AwsvpcConfiguration";

    public static ImmutableArray<Break> All { get; } =
    [
        new("ecr-customer-managed-key", BackendImages, new Edit.Remove("Properties/EncryptionConfiguration/KmsKey")),
        new("ecr-immutable-tags", BackendImages, Edit.SetText("Properties/ImageTagMutability", "MUTABLE")),

        new("ecr-lifecycle-configured", BackendImages, new Edit.Remove("Properties/LifecyclePolicy"))
        {
            Path = "Properties/LifecyclePolicy/LifecyclePolicyText",
        },

        new("ecr-scan-on-push", BackendImages, new Edit.Set("Properties/ImageScanningConfiguration/ScanOnPush", "false")),

        new("ecs-autoscaling-bounded", BackendTaskCount, new Edit.Set("Properties/MaxCapacity", "20"))
        {
            Found = BackendService,
            Place = BackendTaskCount,
        },

        new("ecs-awsvpc", BackendTask, Edit.SetText("Properties/NetworkMode", "bridge")),
        new("ecs-container-insights", Cluster, Edit.SetText("Properties/ClusterSettings/0/Value", "disabled")),
        new("ecs-deployment-rollback", BackendService, new Edit.Set("Properties/DeploymentConfiguration/DeploymentCircuitBreaker/Rollback", "false")),

        new("ecs-exec-audited", Cluster, Edit.SetText("Properties/Configuration/ExecuteCommandConfiguration/Logging", "NONE"))
        {
            Found = BackendService,
            Place = Cluster,
            Also =
            [
                new("ecs-exec-audited", FrontendService, "Properties/Configuration/ExecuteCommandConfiguration/Logging"),
                new("ecs-exec-audited", WorkerService, "Properties/Configuration/ExecuteCommandConfiguration/Logging"),
            ],
        },

        new("ecs-logging-configured", BackendTask, new Edit.Remove("Properties/ContainerDefinitions/0/LogConfiguration"))
        {
            Path = "Properties/ContainerDefinitions/0/LogConfiguration/LogDriver",
        },

        new("ecs-memory-limit", BackendTask, new Edit.Remove("Properties/Memory"))
        {
            Path = "Properties/ContainerDefinitions/0/Memory",
        },

        new("ecs-no-environment-secrets", BackendTask, new Edit.Set("Properties/ContainerDefinitions/0/Environment/2", """{"Name": "DATABASE_PASSWORD", "Value": "correct-horse-battery"}"""))
        {
            Path = "Properties/ContainerDefinitions/0/Environment/2/Value",
            Also = [new("template-no-plaintext-secrets", BackendTask, "Properties/ContainerDefinitions/0/Environment/2/Value")],
        },

        new("ecs-no-host-pid", BackendTask, Edit.SetText("Properties/PidMode", "host")),
        new("ecs-no-privileged", BackendTask, new Edit.Set("Properties/ContainerDefinitions/0/Privileged", "true")),
        new("ecs-non-root", BackendTask, Edit.SetText("Properties/ContainerDefinitions/0/User", "root")),
        new("ecs-platform-latest", BackendService, Edit.SetText("Properties/PlatformVersion", "1.3.0")),
        new("ecs-readonly-root", BackendTask, new Edit.Set("Properties/ContainerDefinitions/0/ReadonlyRootFilesystem", "false")),
        new("ecs-service-no-public-ip", BackendService, Edit.SetText($"{Placement}/AssignPublicIp", "ENABLED")),
        new("ecs-service-subnets-private", BackendService, new Edit.Set($"{Placement}/Subnets/0", """{"Ref": "NetworkVpcPublicSubnet1Subnet36933139"}""")),

        new("ecs-tasks-redundant", BackendService, new Edit.Remove($"{Placement}/Subnets/1"))
        {
            Path = $"{Placement}/Subnets",
            Also = [new("recovery-time-objective", BackendService, $"{Placement}/Subnets", Outcome.Unknown)],
        },
    ];
}
