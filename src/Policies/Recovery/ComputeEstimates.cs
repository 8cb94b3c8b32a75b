using Policies.Model;
using Policies.Resources;
using static Policies.Recovery.Disruption;
using static Policies.Recovery.Estimates;
using static Policies.Recovery.RecoveryFigures;

namespace Policies.Recovery;

/// <summary>
/// ECS services: tasks hold no data, so that there is nothing to restore; what counts is how many there are, and how soon a failed one gets
/// no more requests.
/// </summary>
internal static class ComputeEstimates
{
    private const string Compute = "compute";

    public static IEnumerable<Estimate> Of(EcsService service)
    {
        var several = HasSeveralTasks(service);
        return
        [
            Point(Compute, Application, TasksGoOn),
            Point(Compute, Infrastructure, TasksGoOn),
            Time(Compute, Infrastructure, TaskRestarted, GoingOn(service, several, TasksChecked)),
            Point(Compute, Zone, TasksGoOn),
            Time(Compute, Zone, TaskRestarted, GoingOn(service, several & service.SpansZones(2), TasksOfZones)),
            Point(Compute, Region, TasksGoOn),
            Time(Compute, Region, TasksElsewhere),
        ];
    }

    private static Option[] GoingOn(EcsService service, Verdict others, Func<TimeSpan, RecoveryFigure> whenFound)
    {
        if (!service.IsRouted)
        {
            return [new(others, TasksGoOnUnrouted)];
        }

        // Without a check the others go on too, but the check is what to add.
        const string Expected = "a health check with settings that are known";
        return Detection(service) is { } detection
            ? [new(others, whenFound(detection))]
            : [new(service.LoadBalancers.Answer(Outcome.NonCompliant, Expected), TasksUnchecked), new(service.HasLoadBalancers && service.TargetGroups.Unseen is { IsUnknown: true } unseen ? others & unseen : others, TasksUnchecked)];
    }

    // Autoscaling may take a service down to its minimum, whatever it was made with. A daemon has one task for each machine.
    private static Verdict HasSeveralTasks(EcsService service)
    {
        const string Expected = "two tasks or more";
        var tasks = service.ScalableTargets.All(target => target.MinCapacity.Test(count => count > 1, Expected), whenNone: service.DesiredCount.Test(count => count > 1, Expected));
        return service.IsReplicated is { IsCompliant: false } daemon ? daemon.As(Outcome.Unknown) : tasks;
    }

    // The slowest of its target groups; without a load balancer, of its containers' own checks. Null where there is none, or one is not known.
    private static TimeSpan? Detection(EcsService service)
    {
        var groups = service.TargetGroups;
        var found = !service.HasLoadBalancers
            ? service.TaskDefinition.SelectMany(task => task.Containers).Found.Select(container => container.Detection).Where(detection => detection is not null).ToList()
            : groups.Unseen.IsUnknown || !service.NamesTargetGroups.IsCompliant ? []
            : groups.Found.Select(group => group.Detection).ToList();
        return found.Contains(null) || found.Count == 0 ? null : found.Max();
    }
}
