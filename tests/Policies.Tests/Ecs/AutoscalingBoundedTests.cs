using Policies.Ecs;
using Policies.Model;
using static Policies.Tests.Ecs.EcsTemplates;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Ecs;

public sealed class AutoscalingBoundedTests
{
    private static readonly AutoscalingBounded Policy = new();

    [Theory]
    [InlineData("MinCapacity: 2, MaxCapacity: 4", Outcome.Compliant)]
    [InlineData("MinCapacity: 2, MaxCapacity: 2", Outcome.NonCompliant)]
    [InlineData("MinCapacity: 0, MaxCapacity: 2", Outcome.NonCompliant)]
    [InlineData("MinCapacity: 2, MaxCapacity: !Ref Number", Outcome.Unknown)]
    public void Bounds_are_stated(string bounds, Outcome outcome) => Judge(Policy, ScaledService(Target(bounds), ScalingPolicy), "Service").ShouldBe(outcome);

    [Fact]
    public void A_maximum_may_be_demanded() => Judge(new AutoscalingBounded(maximumTasks: 4), ScaledService(Target("MinCapacity: 2, MaxCapacity: 8"), ScalingPolicy), "Service").ShouldBe(Outcome.NonCompliant, "Target/Properties/MaxCapacity");

    [Fact]
    public void A_service_without_a_target_does_not_scale() => Judge(Policy, ScaledService("", ""), "Service").ShouldBe(Outcome.NonCompliant, "Service/ScalableTarget");

    [Fact]
    public void A_target_without_a_policy_does_not_scale() => Judge(Policy, ScaledService(Target("MinCapacity: 2, MaxCapacity: 4"), ""), "Service").ShouldBe(Outcome.NonCompliant, "Service/ScalingPolicy");

    [Fact]
    public void A_policy_may_name_the_service() => Judge(Policy, ScaledService(
        Target("MinCapacity: 2, MaxCapacity: 4"),
        "Policy: { Type: AWS::ApplicationAutoScaling::ScalingPolicy, Properties: { PolicyName: p, PolicyType: TargetTrackingScaling, ResourceId: !Sub 'service/${Cluster}/${Service.Name}' } }"), "Service").ShouldBe(Outcome.Compliant);

    [Theory]
    [InlineData("!If [Prod, !Sub 'service/prod/${Service.Name}', !Sub 'service/test/${Service.Name}']", Outcome.Compliant)]
    [InlineData("!If [Prod, !Sub 'service/prod/${Service.Name}', service/test/other]", Outcome.Unknown)]
    [InlineData("!Select [5, !Split [':', !Ref Service]]", Outcome.Compliant)]
    [InlineData("!Join ['/', [service, prod, !Select [2, !Split ['/', !Ref Service]]]]", Outcome.Compliant)]
    public void A_target_may_name_the_service_by_functions(string id, Outcome outcome) => Judge(Policy, ScaledService(
        $"Target: {{ Type: AWS::ApplicationAutoScaling::ScalableTarget, Properties: {{ MinCapacity: 2, MaxCapacity: 4, ResourceId: {id} }} }}", ScalingPolicy), "Service").ShouldBe(outcome);

    [Theory]
    [InlineData("service/one/api", Outcome.NonCompliant)]
    [InlineData("service/two/api", Outcome.Compliant)]
    public void Services_of_one_name_are_told_apart_by_their_cluster(string id, Outcome outcome) => Judge(Policy, $$"""
        Resources:
          One: { Type: AWS::ECS::Service, Properties: { ServiceName: api, Cluster: one } }
          Two: { Type: AWS::ECS::Service, Properties: { ServiceName: api, Cluster: 'arn:aws:ecs:us-east-1:123456789012:cluster/two' } }
          Target: { Type: AWS::ApplicationAutoScaling::ScalableTarget, Properties: { MinCapacity: 2, MaxCapacity: 4, ResourceId: {{id}} } }
          Policy: { Type: AWS::ApplicationAutoScaling::ScalingPolicy, Properties: { PolicyName: p, ScalingTargetId: !Ref Target } }
        """, "Two").ShouldBe(outcome);

    [Theory]
    [InlineData("service/one/api", "one", Outcome.Compliant)]
    [InlineData("service/two/api", "one", Outcome.NonCompliant)]
    [InlineData("service/two/api", "!Ref Cluster", Outcome.Compliant)]
    [InlineData("!Sub 'service/${Cluster}/api'", "one", Outcome.Compliant)]
    public void A_namesake_in_a_cluster_elsewhere_is_another_service(string id, string cluster, Outcome outcome) => Judge(Policy, $$"""
        Parameters: { Cluster: { Type: String } }
        Resources:
          Service: { Type: AWS::ECS::Service, Properties: { ServiceName: api, Cluster: {{cluster}} } }
          Target: { Type: AWS::ApplicationAutoScaling::ScalableTarget, Properties: { MinCapacity: 2, MaxCapacity: 4, ResourceId: {{id}} } }
          Policy: { Type: AWS::ApplicationAutoScaling::ScalingPolicy, Properties: { PolicyName: p, ScalingTargetId: !Ref Target } }
        """, "Service").ShouldBe(outcome);

    [Fact]
    public void A_target_of_another_service_does_not_count() => Judge(Policy, ScaledService(
        "Target: { Type: AWS::ApplicationAutoScaling::ScalableTarget, Properties: { MinCapacity: 2, MaxCapacity: 4, ResourceId: service/c/other, ServiceNamespace: ecs } }", ScalingPolicy), "Service")
        .ShouldBe(Outcome.NonCompliant);

    [Fact]
    public void A_target_under_an_undecided_condition_is_unknown() => Judge(Policy, ScaledService(Target("MinCapacity: 2, MaxCapacity: 4", "Condition: Prod, "), ScalingPolicy), "Service").ShouldBe(Outcome.Unknown);

    [Fact]
    public void A_daemon_does_not_scale() => Judge(Policy, """
        Resources:
          Service: { Type: AWS::ECS::Service, Properties: { SchedulingStrategy: DAEMON } }
        """).ShouldBe(Outcome.NotApplicable);

    [Theory]
    [InlineData("service/dev/api", Outcome.NonCompliant)]
    [InlineData("service/prod/api", Outcome.Compliant)]
    public void Live_services_of_one_name_are_told_apart_by_their_cluster(string id, Outcome outcome) => JudgeLive(Policy, $$"""
        Resources:
          dev: { Type: AWS::ECS::Service, Arn: 'arn:aws:ecs:us-east-1:123456789012:service/dev/api', Properties: { ServiceName: api } }
          prod: { Type: AWS::ECS::Service, Arn: 'arn:aws:ecs:us-east-1:123456789012:service/prod/api', Properties: { ServiceName: api } }
          target: { Type: AWS::ApplicationAutoScaling::ScalableTarget, Properties: { MinCapacity: 2, MaxCapacity: 4, ResourceId: {{id}} } }
          policy: { Type: AWS::ApplicationAutoScaling::ScalingPolicy, Properties: { PolicyName: p, ResourceId: {{id}} } }
        """, "prod").ShouldBe(outcome);

    [Theory]
    [InlineData("service/dev/api")]
    [InlineData("service/prod/other")]
    public void What_scaled_a_live_service_that_is_gone_concerns_no_other(string id) => JudgeLive(Policy, $$"""
        Resources:
          prod: { Type: AWS::ECS::Service, Arn: 'arn:aws:ecs:us-east-1:123456789012:service/prod/api', Properties: { ServiceName: api } }
          target: { Type: AWS::ApplicationAutoScaling::ScalableTarget, Properties: { MinCapacity: 2, MaxCapacity: 4, ResourceId: {{id}} } }
          policy: { Type: AWS::ApplicationAutoScaling::ScalingPolicy, Properties: { PolicyName: p, ResourceId: {{id}} } }
        """, "prod").ShouldBe(Outcome.NonCompliant, "prod/ScalableTarget");

    [Theory]
    [InlineData("service/dev/api", Outcome.NonCompliant)]
    [InlineData("service/prod/api", Outcome.Compliant)]
    public void A_live_service_with_an_arn_of_the_old_form_is_told_by_its_properties(string id, Outcome outcome) => JudgeLive(Policy, $$"""
        Resources:
          dev: { Type: AWS::ECS::Service, Arn: 'arn:aws:ecs:us-east-1:123456789012:service/dev/api', Properties: { ServiceName: api, Cluster: 'arn:aws:ecs:us-east-1:123456789012:cluster/dev' } }
          prod: { Type: AWS::ECS::Service, Arn: 'arn:aws:ecs:us-east-1:123456789012:service/api', Properties: { ServiceName: api, Cluster: 'arn:aws:ecs:us-east-1:123456789012:cluster/prod' } }
          target: { Type: AWS::ApplicationAutoScaling::ScalableTarget, Properties: { MinCapacity: 2, MaxCapacity: 4, ResourceId: {{id}} } }
          policy: { Type: AWS::ApplicationAutoScaling::ScalingPolicy, Properties: { PolicyName: p, ResourceId: {{id}} } }
        """, "prod").ShouldBe(outcome);
}
