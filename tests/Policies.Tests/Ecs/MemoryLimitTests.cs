using Policies.Ecs;
using Policies.Model;
using static Policies.Tests.Ecs.EcsTemplates;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Ecs;

public sealed class MemoryLimitTests
{
    private static readonly MemoryLimit Policy = new();

    [Theory]
    [InlineData("Memory: '512', ContainerDefinitions: [{ Name: a }]", Outcome.Compliant)]
    [InlineData("ContainerDefinitions: [{ Name: a, Memory: 512 }, { Name: b, Memory: !Ref Text }]", Outcome.Compliant)]
    [InlineData("ContainerDefinitions: [{ Name: a, Memory: 512 }, { Name: b, MemoryReservation: 512 }]", Outcome.NonCompliant)]
    [InlineData("ContainerDefinitions: [{ Name: a, Memory: !If [Prod, 512, !Ref AWS::NoValue] }]", Outcome.Unknown)]
    public void Memory_is_limited(string properties, Outcome outcome) => Judge(Policy, Task(properties)).ShouldBe(outcome);
}
