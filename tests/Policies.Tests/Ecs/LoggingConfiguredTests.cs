using Policies.Ecs;
using Policies.Model;
using static Policies.Tests.Ecs.EcsTemplates;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Ecs;

public sealed class LoggingConfiguredTests
{
    private static readonly LoggingConfigured Policy = new();

    [Theory]
    [InlineData("LogConfiguration: { LogDriver: awslogs }", Outcome.Compliant)]
    [InlineData("LogConfiguration: { LogDriver: awsfirelens }", Outcome.Compliant)]
    [InlineData("LogConfiguration: { LogDriver: none }", Outcome.NonCompliant)]
    [InlineData("LogConfiguration: { LogDriver: !Ref Text }", Outcome.Unknown)]
    [InlineData("Name: b", Outcome.NonCompliant)]
    [InlineData("LogConfiguration: !If [Prod, { LogDriver: awslogs }, !Ref AWS::NoValue]", Outcome.Unknown)]
    public void Every_container_logs(string container, Outcome outcome) => Judge(Policy, Containers(container, "LogConfiguration: { LogDriver: awslogs }")).ShouldBe(outcome);
}
