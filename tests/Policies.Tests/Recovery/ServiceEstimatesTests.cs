using static Policies.Tests.Recovery.RecoveryTesting;

namespace Policies.Tests.Recovery;

public sealed class ServiceEstimatesTests
{
    private const string Group = "AWS::ElastiCache::ReplicationGroup";

    private const string Others = """
        Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
        A: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, AvailabilityZone: us-east-1a } }
        B: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, AvailabilityZone: us-east-1b } }
        Same: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, AvailabilityZone: us-east-1a } }
        Fast: { Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: { Protocol: HTTP, HealthCheckIntervalSeconds: 10, HealthCheckTimeoutSeconds: 5, UnhealthyThresholdCount: 3 } }
        Plain: { Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: { Protocol: HTTP } }
        Open: { Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: { Protocol: HTTP, HealthCheckIntervalSeconds: !Ref Number } }
        Unchecked: { Type: AWS::ECS::TaskDefinition, Properties: { ContainerDefinitions: [{ Name: a, Image: i }] } }
        Checked: { Type: AWS::ECS::TaskDefinition, Properties: { ContainerDefinitions: [{ Name: a, Image: i, HealthCheck: { Command: [CMD, 'true'] } }] } }
        """;

    [Theory]
    [InlineData("DesiredCount: 2, LoadBalancers: [{ TargetGroupArn: !Ref Fast }]", "A, B", "0 s to 35 s", "0 s to 4.6 min")]
    [InlineData("DesiredCount: 2, LoadBalancers: [{ TargetGroupArn: !Ref Plain }]", "A, B", "0 s to 66 s", "0 s to 5.1 min")]
    [InlineData("DesiredCount: 2, LoadBalancers: [{ TargetGroupArn: !Ref Plain }]", "A, Same", "0 s to 66 s", "no figure published")]
    [InlineData("DesiredCount: 2, LoadBalancers: [{ TargetGroupArn: !Ref Open }]", "A, B", "no figure published", "no figure published")]
    [InlineData("DesiredCount: 2, LoadBalancers: [{ TargetGroupArn: !Ref Text }]", "A, B", "no figure published", "no figure published")]
    [InlineData("DesiredCount: 2, LoadBalancers: [{ TargetGroupArn: !If [Prod, !Ref Plain, !Ref AWS::NoValue] }]", "A, B", "no figure published", "no figure published")]
    [InlineData("DesiredCount: 2, LoadBalancers: [{ TargetGroupArn: !If [Prod, !Ref Plain, !Ref Fast] }]", "A, B", "0 s to 66 s", "0 s to 5.1 min")]
    [InlineData("DesiredCount: 2, LoadBalancers: [{ TargetGroupArn: !Ref Fast }, { LoadBalancerName: classic }]", "A, B", "no figure published", "no figure published")]
    [InlineData("DesiredCount: 1, LoadBalancers: [{ TargetGroupArn: !Ref Plain }]", "A, B", "no figure published", "no figure published")]
    [InlineData("LoadBalancers: [{ TargetGroupArn: !Ref Plain }]", "A, B", "no figure published", "no figure published")]
    [InlineData("DesiredCount: !Ref Number, LoadBalancers: [{ TargetGroupArn: !Ref Plain }]", "A, B", "no figure published", "no figure published")]
    [InlineData("DesiredCount: 2, SchedulingStrategy: DAEMON, LoadBalancers: [{ TargetGroupArn: !Ref Plain }]", "A, B", "no figure published", "no figure published")]
    [InlineData("DesiredCount: 2, ServiceRegistries: [{ RegistryArn: r }], TaskDefinition: !Ref Checked", "A, B", "0 s to 95 s", "0 s to 5.6 min")]
    [InlineData("DesiredCount: 2, ServiceRegistries: [{ RegistryArn: r }], TaskDefinition: !Ref Unchecked", "A, B", "no figure published", "no figure published")]
    [InlineData("DesiredCount: 2, TaskDefinition: !Ref Unchecked", "A, B", "0 s", "0 s")]
    [InlineData("DesiredCount: 1, TaskDefinition: !Ref Unchecked", "A, B", "no figure published", "no figure published")]
    public void Several_tasks_go_on_once_a_check_finds_the_failed_one(string properties, string subnets, string infrastructure, string zone)
    {
        var network = $"NetworkConfiguration: {{ AwsvpcConfiguration: {{ Subnets: [{string.Join(", ", subnets.Split(", ").Select(subnet => $"!Ref {subnet}"))}] }} }}";
        var template = Judged("AWS::ECS::Service", $"{properties}, {network}", Others);
        Assert.Equal(infrastructure, Estimate(template, "Infrastructure RTO").Interval);
        Assert.Equal(zone, Estimate(template, "Zone RTO").Interval);
        Assert.Equal("0 s", Estimate(template, "Zone RPO").Interval);
    }

    [Theory]
    [InlineData("2", "0 s to 66 s")]
    [InlineData("1", "no figure published")]
    public void Autoscaling_may_go_down_to_its_minimum(string minimum, string interval) =>
        Assert.Equal(
            interval,
            Estimate(
                Judged(
                    "AWS::ECS::Service",
                    "DesiredCount: 3, LoadBalancers: [{ TargetGroupArn: !Ref Plain }]",
                    $"{Others}\nTarget: {{ Type: AWS::ApplicationAutoScaling::ScalableTarget, Properties: {{ MinCapacity: {minimum}, MaxCapacity: 4, ResourceId: !Join ['/', [service, c, !GetAtt Judged.Name]] }} }}"),
                "Infrastructure RTO").Interval);

    [Theory]
    [InlineData("AutomaticFailoverEnabled: true, MultiAZEnabled: true, NumCacheClusters: 2, SnapshotRetentionLimit: 7", "Zone RTO", "0 s to 4 min")]
    [InlineData("AutomaticFailoverEnabled: true, MultiAZEnabled: true, NumCacheClusters: 2, SnapshotRetentionLimit: 7", "Zone RPO", "no figure published")]
    [InlineData("AutomaticFailoverEnabled: true, NumCacheClusters: 2", "Infrastructure RTO", "0 s to 4 min")]
    [InlineData("AutomaticFailoverEnabled: true, NumCacheClusters: 2", "Zone RTO", "no figure published")]
    [InlineData("NumCacheClusters: 1", "Infrastructure RTO", "no figure published")]
    [InlineData("NumCacheClusters: 1", "Infrastructure RPO", "unbounded")]
    [InlineData("SnapshotRetentionLimit: 7", "Infrastructure RPO", "24 h")]
    [InlineData("SnapshotRetentionLimit: 7", "Application RPO", "24 h")]
    [InlineData("SnapshotRetentionLimit: !Ref Number", "Application RPO", "24 h or more, no figure published")]
    [InlineData("NumCacheClusters: 1", "Application RTO", "no figure published")]
    [InlineData("NumCacheClusters: 1", "Region RPO", "unbounded")]
    [InlineData("GlobalReplicationGroupId: g", "Region RPO", "no figure published")]
    public void A_cache_fails_over_or_starts_anew(string properties, string row, string interval) => Assert.Equal(interval, Estimate(Judged(Group, properties), row).Interval);

    [Theory]
    [InlineData("Durability: sync", "0 s")]
    [InlineData("Durability: async", "0 s to 10 s")]
    [InlineData("Durability: default", "no figure published")]
    [InlineData("Durability: !Ref Text", "no figure published")]
    public void A_durable_cache_bounds_what_a_failover_loses(string durability, string interval) =>
        Assert.Equal(interval, Estimate(Judged(Group, $"NumCacheClusters: 2, AutomaticFailoverEnabled: true, MultiAZEnabled: true, {durability}"), "Zone RPO").Interval);

    [Theory]
    [InlineData("Engine: valkey", "Application RPO", "unbounded")]
    [InlineData("Engine: valkey, SnapshotRetentionLimit: 1", "Application RPO", "24 h")]
    [InlineData("Engine: valkey", "Zone RTO", "no figure published")]
    [InlineData("Engine: valkey", "Region RPO", "unbounded")]
    public void A_serverless_cache_lies_in_several_zones(string properties, string row, string interval) =>
        Assert.Equal(interval, Estimate(Judged("AWS::ElastiCache::ServerlessCache", properties), row).Interval);

    // The documented cache: one node, seven days of snapshots.
    [Theory]
    [InlineData("Engine: redis, SnapshotRetentionLimit: 7", "Application RPO", "24 h")]
    [InlineData("Engine: redis, SnapshotRetentionLimit: 7", "Zone RPO", "24 h")]
    [InlineData("Engine: redis, SnapshotRetentionLimit: 7", "Zone RTO", "no figure published")]
    [InlineData("Engine: memcached", "Zone RPO", "unbounded")]
    public void A_cache_cluster_cannot_fail_over(string properties, string row, string interval) =>
        Assert.Equal(interval, Estimate(Judged("AWS::ElastiCache::CacheCluster", $"CacheNodeType: cache.t3.micro, {properties}"), row).Interval);
}
