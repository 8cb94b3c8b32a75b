using Policies.Ecs;
using Policies.Model;
using static Policies.Tests.Ecs.EcsTemplates;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Ecs;

public sealed class NoHostPidTests
{
    private static readonly NoHostPid Policy = new();

    [Theory]
    [InlineData("PidMode: host", Outcome.NonCompliant)]
    [InlineData("PidMode: task", Outcome.Compliant)]
    [InlineData("Family: f", Outcome.Compliant)]
    [InlineData("PidMode: !Ref Text", Outcome.Unknown)]
    public void Processes_of_the_host_are_not_shared(string properties, Outcome outcome) => Judge(Policy, Task(properties)).ShouldBe(outcome, "Task/Properties/PidMode");
}
