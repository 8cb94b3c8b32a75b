using Policies.Ecs;
using Policies.Model;
using static Policies.Tests.Ecs.EcsTemplates;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Ecs;

public sealed class ServiceSubnetsPrivateTests
{
    private static readonly ServiceSubnetsPrivate Policy = new();

    [Fact]
    public void Without_a_network_of_its_own_a_service_is_not_judged()
    {
        Judge(Policy, Service("LaunchType: EC2"), "Service").ShouldBe(Outcome.NotApplicable);
    }

    [Theory]
    [InlineData("!Ref A", Outcome.Compliant)]
    [InlineData("!Ref Public", Outcome.NonCompliant)]
    [InlineData("subnet-1", Outcome.Unknown)]
    [InlineData("!If [Prod, !Ref A, !Ref Public]", Outcome.Unknown)]
    public void Subnets_are_private(string subnet, Outcome outcome) =>
        Judge(Policy, Service($"NetworkConfiguration: {{ AwsvpcConfiguration: {{ Subnets: [{subnet}] }} }}"), "Service").ShouldBe(
            outcome, outcome is Outcome.NonCompliant ? "Service/Properties/NetworkConfiguration/AwsvpcConfiguration/Subnets/0" : null);
}
