using Policies.ElastiCache;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.ElastiCache;

public sealed class SnapshotsTests
{
    private static readonly Snapshots Policy = new();

    [Theory]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "SnapshotRetentionLimit: 7", Outcome.Compliant, null)]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "SnapshotRetentionLimit: '0'", Outcome.NonCompliant, "SnapshotRetentionLimit")]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "Engine: redis", Outcome.NonCompliant, "SnapshotRetentionLimit")]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "SnapshotRetentionLimit: !Ref Switch", Outcome.Unknown, "SnapshotRetentionLimit")]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "SnapshotRetentionLimit: !If [IsOn, 1, 2]", Outcome.Compliant, null)]
    [InlineData("AWS::ElastiCache::CacheCluster", "SnapshotRetentionLimit: 7", Outcome.Compliant, null)]
    [InlineData("AWS::ElastiCache::CacheCluster", "SnapshotRetentionLimit: '0'", Outcome.NonCompliant, "SnapshotRetentionLimit")]
    [InlineData("AWS::ElastiCache::CacheCluster", "Engine: redis", Outcome.NonCompliant, "SnapshotRetentionLimit")]
    [InlineData("AWS::ElastiCache::CacheCluster", "SnapshotRetentionLimit: !Ref Switch", Outcome.Unknown, "SnapshotRetentionLimit")]
    [InlineData("AWS::ElastiCache::CacheCluster", "SnapshotRetentionLimit: !If [IsOn, 1, 2]", Outcome.Compliant, null)]
    [InlineData("AWS::ElastiCache::ServerlessCache", "SnapshotRetentionLimit: 7", Outcome.Compliant, null)]
    [InlineData("AWS::ElastiCache::ServerlessCache", "SnapshotRetentionLimit: '0'", Outcome.NonCompliant, "SnapshotRetentionLimit")]
    [InlineData("AWS::ElastiCache::ServerlessCache", "Engine: redis", Outcome.NonCompliant, "SnapshotRetentionLimit")]
    [InlineData("AWS::ElastiCache::ServerlessCache", "SnapshotRetentionLimit: !Ref Switch", Outcome.Unknown, "SnapshotRetentionLimit")]
    [InlineData("AWS::ElastiCache::ServerlessCache", "SnapshotRetentionLimit: !If [IsOn, 1, 2]", Outcome.Compliant, null)]
    [InlineData("AWS::ElastiCache::CacheCluster", "Engine: memcached", Outcome.NotApplicable, null)]
    [InlineData("AWS::ElastiCache::CacheCluster", "Engine: redis, CacheNodeType: cache.t1.micro", Outcome.NotApplicable, null)]
    public void No_snapshots_are_kept_unless_asked_for(string type, string properties, Outcome outcome, string? at) =>
        Judge(Policy, $$"""
            Parameters: { Switch: { Type: String } }
            Conditions: { IsOn: !Equals [!Ref Switch, 'on'] }
            Resources:
              Source: { Type: Custom::Source }
              Judged: { Type: {{type}}, Properties: { {{properties}} } }
            """, "Judged").ShouldBe(outcome, at is null ? null : $"Judged/Properties/{at}");

    [Theory]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "SnapshotRetentionLimit: 0", Outcome.NonCompliant)]
    [InlineData("AWS::ElastiCache::CacheCluster", "Engine: redis, SnapshotRetentionLimit: 1", Outcome.Compliant)]
    public void A_live_resource_shows_its_own_setting(string type, string properties, Outcome outcome) =>
        JudgeLive(Policy, $$"""
            Resources:
              judged-1: { Type: {{type}}, Properties: { {{properties}} } }
            """).ShouldBe(outcome);

    [Fact]
    public void The_minimum_can_be_set() =>
        Judge(new Snapshots(minimumDays: 7), """
            Resources:
              Cache: { Type: AWS::ElastiCache::ReplicationGroup, Properties: { SnapshotRetentionLimit: 6 } }
            """).ShouldBe(Outcome.NonCompliant, at: "Cache/Properties/SnapshotRetentionLimit");

    [Fact]
    public void A_minimum_that_cannot_be_kept_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => new Snapshots(36));
}
