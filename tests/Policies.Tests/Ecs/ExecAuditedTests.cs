using Policies.Ecs;
using Policies.Model;
using static Policies.Tests.Ecs.EcsTemplates;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Ecs;

public sealed class ExecAuditedTests
{
    private static readonly ExecAudited Policy = new();

    [Theory]
    [InlineData("Configuration: { ExecuteCommandConfiguration: { KmsKeyId: k, Logging: OVERRIDE, LogConfiguration: { CloudWatchLogGroupName: g } } }", Outcome.Compliant)]
    [InlineData("Configuration: { ExecuteCommandConfiguration: { KmsKeyId: k, Logging: OVERRIDE, LogConfiguration: { S3BucketName: b } } }", Outcome.Compliant)]
    [InlineData("Configuration: { ExecuteCommandConfiguration: { KmsKeyId: k, Logging: OVERRIDE } }", Outcome.NonCompliant)]
    [InlineData("Configuration: { ExecuteCommandConfiguration: { KmsKeyId: k, Logging: NONE } }", Outcome.NonCompliant)]
    [InlineData("Configuration: { ExecuteCommandConfiguration: { KmsKeyId: k, Logging: DEFAULT } }", Outcome.Compliant)]
    [InlineData("Configuration: { ExecuteCommandConfiguration: { KmsKeyId: k } }", Outcome.Compliant)]
    [InlineData("Configuration: { ExecuteCommandConfiguration: { Logging: OVERRIDE, LogConfiguration: { CloudWatchLogGroupName: g } } }", Outcome.NonCompliant)]
    [InlineData("ClusterName: c", Outcome.NonCompliant)]
    public void Sessions_are_encrypted_and_logged(string cluster, Outcome outcome) => Judge(Policy, Service("EnableExecuteCommand: true", cluster: cluster), "Service").ShouldBe(outcome);

    [Fact]
    public void The_default_log_of_sessions_needs_a_log_of_the_task() => Judge(
        Policy,
        Service("EnableExecuteCommand: true", cluster: "Configuration: { ExecuteCommandConfiguration: { KmsKeyId: k } }", driver: "awsfirelens"), "Service").ShouldBe(Outcome.NonCompliant);

    [Fact]
    public void Without_sessions_there_is_nothing_to_audit() => Judge(Policy, Service("DesiredCount: 2"), "Service").ShouldBe(Outcome.NotApplicable);

    [Fact]
    public void A_cluster_from_outside_is_unknown() => Judge(Policy, """
        Resources:
          Service: { Type: AWS::ECS::Service, Properties: { Cluster: !ImportValue cluster, EnableExecuteCommand: true } }
        """).ShouldBe(Outcome.Unknown);
}
