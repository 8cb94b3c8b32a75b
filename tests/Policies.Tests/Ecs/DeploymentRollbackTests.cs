using Policies.Ecs;
using Policies.Model;
using static Policies.Tests.Ecs.EcsTemplates;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Ecs;

public sealed class DeploymentRollbackTests
{
    private static readonly DeploymentRollback Policy = new();

    [Theory]
    [InlineData("DeploymentConfiguration: { DeploymentCircuitBreaker: { Enable: true, Rollback: true } }", Outcome.Compliant)]
    [InlineData("DeploymentConfiguration: { DeploymentCircuitBreaker: { Enable: true, Rollback: false } }", Outcome.NonCompliant)]
    [InlineData("DeploymentConfiguration: { DeploymentCircuitBreaker: { Enable: false, Rollback: true } }", Outcome.NonCompliant)]
    [InlineData("DeploymentConfiguration: { Alarms: { AlarmNames: [a], Enable: true, Rollback: true } }", Outcome.Compliant)]
    [InlineData("DesiredCount: 2", Outcome.NonCompliant)]
    [InlineData("DeploymentConfiguration: { DeploymentCircuitBreaker: { Enable: true, Rollback: !Ref Text } }", Outcome.Unknown)]
    [InlineData("DeploymentController: { Type: CODE_DEPLOY }", Outcome.NotApplicable)]
    public void A_failed_deployment_rolls_back(string properties, Outcome outcome) => Judge(Policy, Service(properties), "Service").ShouldBe(outcome);
}
