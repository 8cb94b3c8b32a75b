using Policies.Ecs;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Ecs;

public sealed class ServiceTests
{
    [Theory]
    [InlineData("AwsvpcConfiguration: { Subnets: [!Ref A], AssignPublicIp: ENABLED }", Outcome.NonCompliant)]
    [InlineData("AwsvpcConfiguration: { Subnets: [!Ref A], AssignPublicIp: DISABLED }", Outcome.Compliant)]
    [InlineData("AwsvpcConfiguration: { Subnets: [!Ref A] }", Outcome.Compliant)]
    [InlineData("AwsvpcConfiguration: { Subnets: [!Ref A], AssignPublicIp: !Ref Text }", Outcome.Unknown)]
    [InlineData("AwsvpcConfiguration: { Subnets: [!Ref A], AssignPublicIp: !If [Prod, DISABLED, ENABLED] }", Outcome.Unknown)]
    public void Tasks_get_no_public_address(string network, Outcome outcome) =>
        Judge(new ServiceNoPublicIp(), Service($"NetworkConfiguration: {{ {network} }}"), "Service").ShouldBe(outcome, "Service/Properties/NetworkConfiguration/AwsvpcConfiguration/AssignPublicIp");

    [Fact]
    public void A_safe_default_needs_no_writing_where_a_switch_is_off_by_itself() =>
        Judge(new ServiceNoPublicIp(), Service("NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [!Ref A] } }"), "Service", new() { RequireExplicit = true }).ShouldBe(Outcome.Compliant);

    [Fact]
    public void Without_a_network_of_its_own_a_service_is_not_judged()
    {
        Judge(new ServiceNoPublicIp(), Service("LaunchType: EC2"), "Service").ShouldBe(Outcome.NotApplicable);
        Judge(new ServiceSubnetsPrivate(), Service("LaunchType: EC2"), "Service").ShouldBe(Outcome.NotApplicable);
    }

    [Theory]
    [InlineData("!Ref A", Outcome.Compliant)]
    [InlineData("!Ref Public", Outcome.NonCompliant)]
    [InlineData("subnet-1", Outcome.Unknown)]
    [InlineData("!If [Prod, !Ref A, !Ref Public]", Outcome.Unknown)]
    public void Subnets_are_private(string subnet, Outcome outcome) =>
        Judge(new ServiceSubnetsPrivate(), Service($"NetworkConfiguration: {{ AwsvpcConfiguration: {{ Subnets: [{subnet}] }} }}"), "Service").ShouldBe(
            outcome, outcome is Outcome.NonCompliant ? "Service/Properties/NetworkConfiguration/AwsvpcConfiguration/Subnets/0" : null);

    [Theory]
    [InlineData("LaunchType: FARGATE, PlatformVersion: LATEST", Outcome.Compliant)]
    [InlineData("LaunchType: FARGATE", Outcome.Compliant)]
    [InlineData("LaunchType: FARGATE, PlatformVersion: 1.4.0", Outcome.Compliant)]
    [InlineData("LaunchType: FARGATE, PlatformVersion: 1.3.0", Outcome.NonCompliant)]
    [InlineData("LaunchType: FARGATE, PlatformVersion: !Ref Text", Outcome.Unknown)]
    [InlineData("LaunchType: EC2", Outcome.NotApplicable)]
    [InlineData("CapacityProviderStrategy: [{ CapacityProvider: machines }]", Outcome.NotApplicable)]
    [InlineData("CapacityProviderStrategy: [{ CapacityProvider: FARGATE_SPOT }], PlatformVersion: 1.3.0", Outcome.NonCompliant)]
    public void Fargate_is_the_latest(string properties, Outcome outcome) => Judge(new PlatformLatest(), Service(properties), "Service").ShouldBe(outcome);

    [Theory]
    [InlineData("DeploymentConfiguration: { DeploymentCircuitBreaker: { Enable: true, Rollback: true } }", Outcome.Compliant)]
    [InlineData("DeploymentConfiguration: { DeploymentCircuitBreaker: { Enable: true, Rollback: false } }", Outcome.NonCompliant)]
    [InlineData("DeploymentConfiguration: { DeploymentCircuitBreaker: { Enable: false, Rollback: true } }", Outcome.NonCompliant)]
    [InlineData("DeploymentConfiguration: { Alarms: { AlarmNames: [a], Enable: true, Rollback: true } }", Outcome.Compliant)]
    [InlineData("DesiredCount: 2", Outcome.NonCompliant)]
    [InlineData("DeploymentConfiguration: { DeploymentCircuitBreaker: { Enable: true, Rollback: !Ref Text } }", Outcome.Unknown)]
    [InlineData("DeploymentController: { Type: CODE_DEPLOY }", Outcome.NotApplicable)]
    public void A_failed_deployment_rolls_back(string properties, Outcome outcome) => Judge(new DeploymentRollback(), Service(properties), "Service").ShouldBe(outcome);

    [Theory]
    [InlineData("Configuration: { ExecuteCommandConfiguration: { KmsKeyId: k, Logging: OVERRIDE, LogConfiguration: { CloudWatchLogGroupName: g } } }", Outcome.Compliant)]
    [InlineData("Configuration: { ExecuteCommandConfiguration: { KmsKeyId: k, Logging: OVERRIDE, LogConfiguration: { S3BucketName: b } } }", Outcome.Compliant)]
    [InlineData("Configuration: { ExecuteCommandConfiguration: { KmsKeyId: k, Logging: OVERRIDE } }", Outcome.NonCompliant)]
    [InlineData("Configuration: { ExecuteCommandConfiguration: { KmsKeyId: k, Logging: NONE } }", Outcome.NonCompliant)]
    [InlineData("Configuration: { ExecuteCommandConfiguration: { KmsKeyId: k, Logging: DEFAULT } }", Outcome.Compliant)]
    [InlineData("Configuration: { ExecuteCommandConfiguration: { KmsKeyId: k } }", Outcome.Compliant)]
    [InlineData("Configuration: { ExecuteCommandConfiguration: { Logging: OVERRIDE, LogConfiguration: { CloudWatchLogGroupName: g } } }", Outcome.NonCompliant)]
    [InlineData("ClusterName: c", Outcome.NonCompliant)]
    public void Sessions_are_encrypted_and_logged(string cluster, Outcome outcome) => Judge(new ExecAudited(), Service("EnableExecuteCommand: true", cluster: cluster), "Service").ShouldBe(outcome);

    [Fact]
    public void The_default_log_of_sessions_needs_a_log_of_the_task() => Judge(
        new ExecAudited(),
        Service("EnableExecuteCommand: true", cluster: "Configuration: { ExecuteCommandConfiguration: { KmsKeyId: k } }", driver: "awsfirelens"), "Service").ShouldBe(Outcome.NonCompliant);

    [Fact]
    public void Without_sessions_there_is_nothing_to_audit() => Judge(new ExecAudited(), Service("DesiredCount: 2"), "Service").ShouldBe(Outcome.NotApplicable);

    [Fact]
    public void A_cluster_from_outside_is_unknown() => Judge(new ExecAudited(), """
        Resources:
          Service: { Type: AWS::ECS::Service, Properties: { Cluster: !ImportValue cluster, EnableExecuteCommand: true } }
        """).ShouldBe(Outcome.Unknown);

    [Theory]
    [InlineData("ClusterSettings: [{ Name: containerInsights, Value: enabled }]", Outcome.Compliant)]
    [InlineData("ClusterSettings: [{ Name: containerInsights, Value: enhanced }]", Outcome.Compliant)]
    [InlineData("ClusterSettings: [{ Name: containerInsights, Value: disabled }]", Outcome.NonCompliant)]
    [InlineData("ClusterName: c", Outcome.Unknown)]
    public void A_cluster_has_container_insights(string cluster, Outcome outcome) => Judge(new ContainerInsights(), Service("DesiredCount: 2", cluster: cluster), "Cluster").ShouldBe(outcome);

    private static string Service(string properties, string cluster = "ClusterName: c", string driver = "awslogs") => $$"""
        Parameters: { Text: { Type: String }, Env: { Type: String } }
        Conditions: { Prod: !Equals [!Ref Env, prod] }
        Resources:
          Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
          A: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc } }
          Public: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc } }
          Table: { Type: AWS::EC2::RouteTable, Properties: { VpcId: !Ref Vpc } }
          Association: { Type: AWS::EC2::SubnetRouteTableAssociation, Properties: { SubnetId: !Ref Public, RouteTableId: !Ref Table } }
          Route: { Type: AWS::EC2::Route, Properties: { RouteTableId: !Ref Table, DestinationCidrBlock: 0.0.0.0/0, GatewayId: igw-1 } }
          Task: { Type: AWS::ECS::TaskDefinition, Properties: { ContainerDefinitions: [{ Image: i, LogConfiguration: { LogDriver: {{driver}} } }] } }
          Cluster: { Type: AWS::ECS::Cluster, Properties: { {{cluster}} } }
          Service: { Type: AWS::ECS::Service, Properties: { Cluster: !Ref Cluster, TaskDefinition: !Ref Task, {{properties}} } }
        """;
}
