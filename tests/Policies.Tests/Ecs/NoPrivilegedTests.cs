using Policies.Ecs;
using Policies.Model;
using static Policies.Tests.Ecs.EcsTemplates;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Ecs;

public sealed class NoPrivilegedTests
{
    private static readonly NoPrivileged Policy = new();

    [Theory]
    [InlineData("Privileged: true", Outcome.NonCompliant)]
    [InlineData("Privileged: 'false'", Outcome.Compliant)]
    [InlineData("Name: b", Outcome.Compliant)]
    [InlineData("Privileged: !Ref Text", Outcome.Unknown)]
    public void No_container_is_privileged(string container, Outcome outcome) => Judge(Policy, Containers(container)).ShouldBe(outcome);

    [Fact]
    public void The_privileged_container_is_named() => Judge(Policy, Containers("Privileged: true")).ShouldBe(Outcome.NonCompliant, "Task/Properties/ContainerDefinitions/1/Privileged");

    [Fact]
    public void A_task_definition_without_containers_is_not_judged() => Judge(Policy, Task("Family: f")).ShouldBe(Outcome.NotApplicable);
}
