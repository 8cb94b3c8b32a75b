using Policies.Model;
using Policies.Resources;
using static Policies.Recovery.Disruption;
using static Policies.Recovery.Estimates;
using static Policies.Recovery.RecoveryFigures;

namespace Policies.Recovery;

/// <summary>ECS services: tasks hold no data; what counts is how many there are, and how soon a failed one gets no more requests.</summary>
internal static class ComputeEstimates
{
    private const string Compute = "compute";

    // Container health checks by their defaults: three failures, 30 seconds apart, the last after five (CFN ECS::TaskDefinition HealthCheck).
    private static readonly TimeSpan DefaultDetection = TimeSpan.FromSeconds((3 * 30) + 5);

    // What a failed check may take by its default on an ALB (CFN ElasticLoadBalancingV2::TargetGroup HealthCheckTimeoutSeconds).
    private const int DefaultTimeoutSeconds = 6;

    public static IEnumerable<Estimate> Of(EcsService service)
    {
        var several = MinimumTasks(service).Test(count => count > 1, "two tasks or more");
        var zones = service.SubnetIds.Items.Elements.Length;
        var spread = several & service.SubnetIds.Answer(zones > 1 ? Outcome.Compliant : Outcome.NonCompliant, "subnets of two zones or more", $"{zones} subnets");
        var goOn = TasksInZones(Detection(service));
        return
        [
            Point(Compute, Application, TasksGoOn),
            Point(Compute, Infrastructure, TasksGoOn),
            Time(Compute, Infrastructure, several, goOn, TaskRestarted),
            Point(Compute, Zone, TasksGoOn),
            Time(Compute, Zone, spread, goOn, TaskRestarted),
        ];
    }

    // Autoscaling may take a service down to its minimum, whatever it was made with.
    private static Value<int> MinimumTasks(EcsService service) =>
        service.ScalableTargets.Elements is [{ Item: var target, Presence.IsUnknown: false }] ? target.Resource["MinCapacity"].Integer : service.DesiredCount;

    private static TimeSpan Detection(EcsService service)
    {
        return service.Resource.Graph.Follow<TargetGroup>(service.Resource["LoadBalancers"].Items.Select(balancer => balancer["TargetGroupArn"].Text)).Found
            .Select(target => TimeSpan.FromSeconds(
                (target.HealthCheckIntervalSeconds.KnownOr(30) * target.UnhealthyThresholdCount.KnownOr(2))
                + target.Resource["HealthCheckTimeoutSeconds"].Integer.OrDefault(DefaultTimeoutSeconds).KnownOr(DefaultTimeoutSeconds)))
            .DefaultIfEmpty(DefaultDetection)
            .Max();
    }
}
