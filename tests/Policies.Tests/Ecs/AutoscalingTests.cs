using Policies.Ecs;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Ecs;

public sealed class AutoscalingTests
{
    private const string ScalingPolicy = "Policy: { Type: AWS::ApplicationAutoScaling::ScalingPolicy, Properties: { PolicyName: p, PolicyType: TargetTrackingScaling, ScalingTargetId: !Ref Target } }";

    [Theory]
    [InlineData("MinCapacity: 2, MaxCapacity: 4", Outcome.Compliant)]
    [InlineData("MinCapacity: 2, MaxCapacity: 2", Outcome.NonCompliant)]
    [InlineData("MinCapacity: 0, MaxCapacity: 2", Outcome.NonCompliant)]
    [InlineData("MinCapacity: 2, MaxCapacity: !Ref Number", Outcome.Unknown)]
    public void Bounds_are_stated(string bounds, Outcome outcome) => Judge(new AutoscalingBounded(), Service(Target(bounds), ScalingPolicy), "Service").ShouldBe(outcome);

    [Fact]
    public void A_maximum_may_be_demanded() => Judge(new AutoscalingBounded(maximumTasks: 4), Service(Target("MinCapacity: 2, MaxCapacity: 8"), ScalingPolicy), "Service").ShouldBe(Outcome.NonCompliant, "Target/Properties/MaxCapacity");

    [Fact]
    public void A_service_without_a_target_does_not_scale() => Judge(new AutoscalingBounded(), Service("", ""), "Service").ShouldBe(Outcome.NonCompliant, "Service/ScalableTarget");

    [Fact]
    public void A_target_without_a_policy_does_not_scale() => Judge(new AutoscalingBounded(), Service(Target("MinCapacity: 2, MaxCapacity: 4"), ""), "Service").ShouldBe(Outcome.NonCompliant, "Service/ScalingPolicy");

    [Fact]
    public void A_policy_may_name_the_service() => Judge(new AutoscalingBounded(), Service(
        Target("MinCapacity: 2, MaxCapacity: 4"),
        "Policy: { Type: AWS::ApplicationAutoScaling::ScalingPolicy, Properties: { PolicyName: p, PolicyType: TargetTrackingScaling, ResourceId: !Sub 'service/${Cluster}/${Service.Name}' } }"), "Service").ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_target_of_another_service_does_not_count() => Judge(new AutoscalingBounded(), Service(
        "Target: { Type: AWS::ApplicationAutoScaling::ScalableTarget, Properties: { MinCapacity: 2, MaxCapacity: 4, ResourceId: service/c/other, ServiceNamespace: ecs } }", ScalingPolicy), "Service")
        .ShouldBe(Outcome.NonCompliant);

    [Fact]
    public void A_target_under_an_undecided_condition_is_unknown() => Judge(new AutoscalingBounded(), Service(Target("MinCapacity: 2, MaxCapacity: 4", "Condition: Prod, "), ScalingPolicy), "Service").ShouldBe(Outcome.Unknown);

    [Fact]
    public void A_daemon_does_not_scale() => Judge(new AutoscalingBounded(), """
        Resources:
          Service: { Type: AWS::ECS::Service, Properties: { SchedulingStrategy: DAEMON } }
        """).ShouldBe(Outcome.NotApplicable);

    [Theory]
    [InlineData("service/dev/api", Outcome.NonCompliant)]
    [InlineData("service/prod/api", Outcome.Compliant)]
    public void Live_services_of_one_name_are_told_apart_by_their_cluster(string id, Outcome outcome) => JudgeLive(new AutoscalingBounded(), $$"""
        Resources:
          dev: { Type: AWS::ECS::Service, Arn: 'arn:aws:ecs:us-east-1:123456789012:service/dev/api', Properties: { ServiceName: api } }
          prod: { Type: AWS::ECS::Service, Arn: 'arn:aws:ecs:us-east-1:123456789012:service/prod/api', Properties: { ServiceName: api } }
          target: { Type: AWS::ApplicationAutoScaling::ScalableTarget, Properties: { MinCapacity: 2, MaxCapacity: 4, ResourceId: {{id}} } }
          policy: { Type: AWS::ApplicationAutoScaling::ScalingPolicy, Properties: { PolicyName: p, ResourceId: {{id}} } }
        """, "prod").ShouldBe(outcome);

    [Theory]
    [InlineData("DesiredCount: 2", "[!Ref A, !Ref B]", Outcome.Compliant)]
    [InlineData("DesiredCount: 1", "[!Ref A, !Ref B]", Outcome.NonCompliant)]
    [InlineData("LaunchType: FARGATE", "[!Ref A, !Ref B]", Outcome.NonCompliant)]
    [InlineData("DesiredCount: 2", "[!Ref A, !Ref A2]", Outcome.NonCompliant)]
    [InlineData("DesiredCount: 2", "[!Ref A, !Ref C]", Outcome.Unknown)]
    [InlineData("DesiredCount: 2", "[subnet-1, subnet-2]", Outcome.Unknown)]
    [InlineData("DesiredCount: 2", "[!Ref First, !Ref Second]", Outcome.Compliant)]
    [InlineData("DesiredCount: !Ref Number", "[!Ref A, !Ref B]", Outcome.Unknown)]
    public void Tasks_are_redundant(string count, string subnets, Outcome outcome) => Judge(new TasksRedundant(), Service("", "", count, subnets), "Service").ShouldBe(outcome);

    [Theory]
    [InlineData("MinCapacity: 2, MaxCapacity: 4", Outcome.Compliant)]
    [InlineData("MinCapacity: 1, MaxCapacity: 4", Outcome.NonCompliant)]
    public void An_autoscalers_minimum_counts_in_place_of_the_desired_number(string bounds, Outcome outcome) => Judge(new TasksRedundant(), Service(Target(bounds), ""), "Service").ShouldBe(outcome);

    private static string Target(string bounds, string attributes = "") =>
        $"Target: {{ Type: AWS::ApplicationAutoScaling::ScalableTarget, {attributes}Properties: {{ {bounds}, ServiceNamespace: ecs, ScalableDimension: ecs:service:DesiredCount, ResourceId: !Join ['/', [service, !Ref Cluster, !GetAtt Service.Name]] }} }}";

    private static string Service(string target, string policy, string count = "DesiredCount: 2", string subnets = "[!Ref A, !Ref B]") => $$"""
        Parameters: { Number: { Type: Number }, Env: { Type: String }, Zone: { Type: String } }
        Conditions: { Prod: !Equals [!Ref Env, prod] }
        Resources:
          A: { Type: AWS::EC2::Subnet, Properties: { VpcId: vpc-1, AvailabilityZone: us-east-1a } }
          A2: { Type: AWS::EC2::Subnet, Properties: { VpcId: vpc-1, AvailabilityZone: us-east-1a } }
          B: { Type: AWS::EC2::Subnet, Properties: { VpcId: vpc-1, AvailabilityZone: us-east-1b } }
          C: { Type: AWS::EC2::Subnet, Properties: { VpcId: vpc-1, AvailabilityZone: !Ref Zone } }
          First: { Type: AWS::EC2::Subnet, Properties: { VpcId: vpc-1, AvailabilityZone: !Select [0, !GetAZs ''] } }
          Second: { Type: AWS::EC2::Subnet, Properties: { VpcId: vpc-1, AvailabilityZone: !Select [1, !GetAZs { Ref: AWS::Region }] } }
          Cluster: { Type: AWS::ECS::Cluster }
          Service: { Type: AWS::ECS::Service, Properties: { Cluster: !Ref Cluster, {{count}}, NetworkConfiguration: { AwsvpcConfiguration: { Subnets: {{subnets}} } } } }
          {{target}}
          {{policy}}
        """;
}
