using Policies.Ecs;
using Policies.Model;
using static Policies.Tests.Ecs.EcsTemplates;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Ecs;

public sealed class AwsvpcTests
{
    private static readonly Awsvpc Policy = new();

    [Theory]
    [InlineData("NetworkMode: awsvpc", Outcome.Compliant)]
    [InlineData("NetworkMode: host", Outcome.NonCompliant)]
    [InlineData("Family: f", Outcome.NonCompliant)]
    [InlineData("NetworkMode: !Ref Text", Outcome.Unknown)]
    [InlineData("NetworkMode: !If [Prod, awsvpc, bridge]", Outcome.Unknown)]
    public void Tasks_have_a_network_of_their_own(string properties, Outcome outcome) => Judge(Policy, Task(properties)).ShouldBe(outcome, "Task/Properties/NetworkMode");
}
