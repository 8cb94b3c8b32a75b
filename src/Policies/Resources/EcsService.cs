using System.Collections.Immutable;
using Policies.Model;

namespace Policies.Resources;

/// <summary>A service of ECS. Source of the defaults: CloudFormation's page of the type.</summary>
public sealed record EcsService(Resource Resource) : IResourceView<EcsService>
{
    private static readonly Relation<ScalableTarget, EcsService> ServiceOfTarget = new(target => target.Service);
    private static readonly Relation<ScalingPolicy, EcsService> ServiceOfPolicy = new(policy => policy.Service);

    /// <inheritdoc/>
    public static string Type => "AWS::ECS::Service";

    /// <inheritdoc/>
    public static ImmutableArray<string> NameProperties => ["ServiceName"];

    /// <inheritdoc/>
    public static EcsService View(Resource resource) => new(resource);

    /// <summary>The property that names the cluster.</summary>
    public Property ClusterName => Resource["Cluster"];

    /// <summary>The cluster; nothing for the account's default cluster.</summary>
    public Many<EcsCluster> Cluster => Resource.Graph.Follow<EcsCluster>(ClusterName.Text);

    /// <summary>The task definition.</summary>
    public Many<TaskDefinition> TaskDefinition => Resource.Graph.Follow<TaskDefinition>(Resource["TaskDefinition"].Text);

    /// <summary>The network of tasks in awsvpc mode; absent in any other mode.</summary>
    public Property VpcConfiguration => Resource["NetworkConfiguration"]["AwsvpcConfiguration"];

    /// <summary>The property that lists the subnets of tasks in awsvpc mode.</summary>
    public Property SubnetIds => VpcConfiguration["Subnets"];

    /// <summary>Whether tasks get a public address: <c>DISABLED</c> by default for services made by the API or CloudFormation.</summary>
    public Value<string> AssignPublicIp => VpcConfiguration["AssignPublicIp"].Text.OrDefault("DISABLED");

    /// <summary>Whether people may open a shell in a container; not by default.</summary>
    public Value<bool> EnableExecuteCommand => Resource["EnableExecuteCommand"].Boolean.OrDefault(false);

    /// <summary>The version of Fargate; <c>LATEST</c> by default.</summary>
    public Value<string> PlatformVersion => Resource["PlatformVersion"].Text.OrDefault("LATEST");

    /// <summary>How many tasks run; one by default, unless an autoscaler decides.</summary>
    public Value<int> DesiredCount => Resource["DesiredCount"].Integer.OrDefault(1);

    /// <summary>Its targets of autoscaling; at most one at a time.</summary>
    public Many<ScalableTarget> ScalableTargets => Resource.Graph.Referring(ServiceOfTarget, this);

    /// <summary>The policies of autoscaling, whether they name the target or the service.</summary>
    public Many<ScalingPolicy> ScalingPolicies => ScalableTargets.SelectMany(target => target.Policies).Concat(Resource.Graph.Referring(ServiceOfPolicy, this));

    /// <summary>Holds if the service may run on Fargate: it says so, leaves it to the cluster, or names a version of it.</summary>
    public Verdict MayRunOnFargate
    {
        get
        {
            const string Expected = "a service on Fargate";
            return Resource["LaunchType"].Text.OrDefault("FARGATE").Is("FARGATE")
                & Resource["CapacityProviderStrategy"].Items.Any(
                    provider => provider["CapacityProvider"].Text.Test(name => name is "FARGATE" or "FARGATE_SPOT", Expected),
                    whenNone: Verdict.Compliant);
        }
    }

    /// <summary>Holds if the service keeps a number of tasks, not one on each machine.</summary>
    public Verdict IsReplicated => Resource["SchedulingStrategy"].Text.OrDefault("REPLICA").Is("REPLICA");

    /// <summary>Holds if ECS itself deploys the service, not CodeDeploy or something external.</summary>
    public Verdict IsDeployedByEcs => Resource["DeploymentController"]["Type"].Text.OrDefault("ECS").Is("ECS");

    /// <summary>Holds if a failed deployment rolls back, by the circuit breaker or by alarms.</summary>
    public Verdict RollsBack
    {
        get
        {
            var deployment = Resource["DeploymentConfiguration"];
            return Both(deployment["DeploymentCircuitBreaker"]) | Both(deployment["Alarms"]);
        }
    }

    private static Verdict Both(Property guard) => guard["Enable"].Boolean.OrDefault(false).Is(true) & guard["Rollback"].Boolean.OrDefault(false).Is(true);
}
