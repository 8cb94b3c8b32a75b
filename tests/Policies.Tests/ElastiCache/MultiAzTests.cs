using Policies.ElastiCache;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.ElastiCache;

public sealed class MultiAzTests
{
    private static readonly MultiAz Policy = new();

    [Theory]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "AutomaticFailoverEnabled: true, MultiAZEnabled: true, NumCacheClusters: 2", Outcome.Compliant, null)]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "AutomaticFailoverEnabled: true, MultiAZEnabled: true, NumNodeGroups: 2, ReplicasPerNodeGroup: 1", Outcome.Compliant, null)]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "AutomaticFailoverEnabled: true, MultiAZEnabled: true, NodeGroupConfiguration: [{ ReplicaCount: 1 }, { ReplicaAvailabilityZones: [eu-west-1b] }]", Outcome.Compliant, null)]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "AutomaticFailoverEnabled: true, MultiAZEnabled: true, NodeGroupConfiguration: [{ ReplicaCount: 1 }, { ReplicaCount: 0 }]", Outcome.NonCompliant, "NumCacheClusters")]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "AutomaticFailoverEnabled: true, MultiAZEnabled: true", Outcome.NonCompliant, "NumCacheClusters")]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "AutomaticFailoverEnabled: true, MultiAZEnabled: true, NumCacheClusters: '1'", Outcome.NonCompliant, "NumCacheClusters")]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "AutomaticFailoverEnabled: true, MultiAZEnabled: true, NumCacheClusters: !Ref Switch", Outcome.Unknown, "NumCacheClusters")]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "AutomaticFailoverEnabled: true, NumCacheClusters: 2", Outcome.NonCompliant, "MultiAZEnabled")]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "MultiAZEnabled: true, NumCacheClusters: 2", Outcome.NonCompliant, "AutomaticFailoverEnabled")]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "Engine: redis", Outcome.NonCompliant, "AutomaticFailoverEnabled")]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "AutomaticFailoverEnabled: !If [IsOn, true, false], MultiAZEnabled: true, NumCacheClusters: 2", Outcome.Unknown, "AutomaticFailoverEnabled")]
    public void Failover_needs_the_switches_and_a_replica(string type, string properties, Outcome outcome, string? at) =>
        Judge(Policy, $$"""
            Parameters: { Switch: { Type: String } }
            Conditions: { IsOn: !Equals [!Ref Switch, 'on'] }
            Resources:
              Source: { Type: Custom::Source }
              Judged: { Type: {{type}}, Properties: { {{properties}} } }
            """, "Judged").ShouldBe(outcome, at is null ? null : $"Judged/Properties/{at}");

    [Theory]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "AutomaticFailoverEnabled: true, MultiAZEnabled: true, NumCacheClusters: 4, NumNodeGroups: 2", Outcome.Compliant)]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "AutomaticFailoverEnabled: true, MultiAZEnabled: true, NumCacheClusters: 2, NumNodeGroups: 2", Outcome.NonCompliant)]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "AutomaticFailoverEnabled: true, MultiAZEnabled: true, NumCacheClusters: 3, NumNodeGroups: 2", Outcome.NonCompliant)]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "AutomaticFailoverEnabled: false, MultiAZEnabled: false, NumCacheClusters: 2, NumNodeGroups: 1", Outcome.NonCompliant)]
    public void A_live_resource_shows_its_own_setting(string type, string properties, Outcome outcome) =>
        JudgeLive(Policy, $$"""
            Resources:
              judged-1: { Type: {{type}}, Properties: { {{properties}} } }
            """).ShouldBe(outcome);
}
