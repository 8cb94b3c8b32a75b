using Policies.Ecs;
using Policies.Model;
using static Policies.Tests.Ecs.EcsTemplates;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Ecs;

public sealed class TasksRedundantTests
{
    private static readonly TasksRedundant Policy = new();

    [Theory]
    [InlineData("DesiredCount: 2", "[!Ref A, !Ref B]", Outcome.Compliant)]
    [InlineData("DesiredCount: 1", "[!Ref A, !Ref B]", Outcome.NonCompliant)]
    [InlineData("LaunchType: FARGATE", "[!Ref A, !Ref B]", Outcome.NonCompliant)]
    [InlineData("DesiredCount: 2", "[!Ref A, !Ref A2]", Outcome.NonCompliant)]
    [InlineData("DesiredCount: 2", "[!Ref A, !Ref C]", Outcome.Unknown)]
    [InlineData("DesiredCount: 2", "[subnet-1, subnet-2]", Outcome.Unknown)]
    [InlineData("DesiredCount: 2", "[!Ref First, !Ref Second]", Outcome.Compliant)]
    [InlineData("DesiredCount: !Ref Number", "[!Ref A, !Ref B]", Outcome.Unknown)]
    public void Tasks_are_redundant(string count, string subnets, Outcome outcome) => Judge(Policy, ScaledService("", "", count, subnets), "Service").ShouldBe(outcome);

    [Theory]
    [InlineData("MinCapacity: 2, MaxCapacity: 4", Outcome.Compliant)]
    [InlineData("MinCapacity: 1, MaxCapacity: 4", Outcome.NonCompliant)]
    public void An_autoscalers_minimum_counts_in_place_of_the_desired_number(string bounds, Outcome outcome) => Judge(Policy, ScaledService(Target(bounds), ""), "Service").ShouldBe(outcome);
}
