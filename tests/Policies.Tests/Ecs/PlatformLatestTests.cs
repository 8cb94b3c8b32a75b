using Policies.Ecs;
using Policies.Model;
using static Policies.Tests.Ecs.EcsTemplates;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Ecs;

public sealed class PlatformLatestTests
{
    private static readonly PlatformLatest Policy = new();

    [Theory]
    [InlineData("LaunchType: FARGATE, PlatformVersion: LATEST", Outcome.Compliant)]
    [InlineData("LaunchType: FARGATE", Outcome.Compliant)]
    [InlineData("LaunchType: FARGATE, PlatformVersion: 1.4.0", Outcome.Compliant)]
    [InlineData("LaunchType: FARGATE, PlatformVersion: 1.3.0", Outcome.NonCompliant)]
    [InlineData("LaunchType: FARGATE, PlatformVersion: !Ref Text", Outcome.Unknown)]
    [InlineData("LaunchType: EC2", Outcome.NotApplicable)]
    [InlineData("CapacityProviderStrategy: [{ CapacityProvider: machines }]", Outcome.NotApplicable)]
    [InlineData("CapacityProviderStrategy: [{ CapacityProvider: FARGATE_SPOT }], PlatformVersion: 1.3.0", Outcome.NonCompliant)]
    public void Fargate_is_the_latest(string properties, Outcome outcome) => Judge(Policy, Service(properties), "Service").ShouldBe(outcome);
}
