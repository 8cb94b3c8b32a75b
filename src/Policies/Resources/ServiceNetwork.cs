using Policies.Model;

namespace Policies.Resources;

/// <summary>The zones over which a service of ECS runs, and what routes requests to it.</summary>
internal static class ServiceNetwork
{
    extension(EcsService service)
    {
        /// <summary>Holds if the subnets of the service's tasks are in as many zones as wanted; without awsvpc the cluster's machines decide.</summary>
        public Verdict SpansZones(int minimum)
        {
            var (subnets, expected) = (service.SubnetIds, $"subnets in {minimum} zones or more");
            return service.VpcConfiguration.IsPresent(expected).IsNonCompliant
                ? service.Resource["NetworkConfiguration"].Answer(Outcome.Unknown, expected, "absent, which leaves it to the cluster's machines")
                : ZoneSpan.Spans(subnets.Subnets, minimum, (outcome, found) => subnets.Answer(outcome, expected, found));
        }

        /// <summary>The target groups that send it requests; nothing for a service without a load balancer.</summary>
        public Many<TargetGroup> TargetGroups => service.Resource.Graph.Follow<TargetGroup>(service.LoadBalancers.Items.Select(balancer => balancer["TargetGroupArn"].Text));

        /// <summary>Holds if each of its load balancers is given by a target group, not as a classic one.</summary>
        public Verdict NamesTargetGroups => service.LoadBalancers.Items.All(balancer => balancer["TargetGroupArn"].IsPresent("a target group"), whenNone: Verdict.NotApplicable);

        /// <summary>Whether something may route requests to its tasks: a load balancer, Cloud Map, Service Connect or VPC Lattice.</summary>
        public bool IsRouted =>
            service.HasLoadBalancers || !service.Resource["ServiceRegistries"].Items.IsEmpty || !service.Resource["ServiceConnectConfiguration"].IsAbsent || !service.Resource["VpcLatticeConfigurations"].Items.IsEmpty;

        /// <summary>Whether it may have a load balancer; a live service without one shows an empty list.</summary>
        public bool HasLoadBalancers => !service.LoadBalancers.Items.IsEmpty;

        /// <summary>The property that lists its load balancers.</summary>
        public Property LoadBalancers => service.Resource["LoadBalancers"];
    }
}
