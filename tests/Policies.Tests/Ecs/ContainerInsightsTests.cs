using Policies.Ecs;
using Policies.Model;
using static Policies.Tests.Ecs.EcsTemplates;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Ecs;

public sealed class ContainerInsightsTests
{
    private static readonly ContainerInsights Policy = new();

    [Theory]
    [InlineData("ClusterSettings: [{ Name: containerInsights, Value: enabled }]", Outcome.Compliant)]
    [InlineData("ClusterSettings: [{ Name: containerInsights, Value: enhanced }]", Outcome.Compliant)]
    [InlineData("ClusterSettings: [{ Name: containerInsights, Value: disabled }]", Outcome.NonCompliant)]
    [InlineData("ClusterName: c", Outcome.Unknown)]
    public void A_cluster_has_container_insights(string cluster, Outcome outcome) => Judge(Policy, Service("DesiredCount: 2", cluster: cluster), "Cluster").ShouldBe(outcome);
}
