using Policies.ElastiCache;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.ElastiCache;

public sealed class EncryptedAtRestTests
{
    private static readonly EncryptedAtRest Policy = new();

    [Theory]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "AtRestEncryptionEnabled: true", Outcome.Compliant, null)]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "AtRestEncryptionEnabled: 'true', Engine: !Ref Switch", Outcome.Compliant, null)]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "AtRestEncryptionEnabled: false, Engine: valkey", Outcome.NonCompliant, "AtRestEncryptionEnabled")]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "Engine: redis", Outcome.NonCompliant, "AtRestEncryptionEnabled")]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "CacheNodeType: cache.t4g.small", Outcome.NonCompliant, "AtRestEncryptionEnabled")]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "Engine: valkey", Outcome.Compliant, null)]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "Engine: !Ref Switch", Outcome.Unknown, null)]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "Engine: !If [IsOn, redis, valkey]", Outcome.Unknown, null)]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "AtRestEncryptionEnabled: !Ref Switch", Outcome.Unknown, "AtRestEncryptionEnabled")]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "GlobalReplicationGroupId: global", Outcome.Unknown, "AtRestEncryptionEnabled")]
    [InlineData("AWS::ElastiCache::CacheCluster", "Engine: redis", Outcome.NonCompliant, "Engine")]
    [InlineData("AWS::ElastiCache::CacheCluster", "Engine: valkey", Outcome.NonCompliant, "Engine")]
    [InlineData("AWS::ElastiCache::CacheCluster", "Engine: memcached", Outcome.NotApplicable, null)]
    [InlineData("AWS::ElastiCache::CacheCluster", "Engine: !Ref Switch", Outcome.Unknown, null)]
    public void The_engine_decides_what_an_absent_property_means(string type, string properties, Outcome outcome, string? at) =>
        Judge(Policy, $$"""
            Parameters: { Switch: { Type: String } }
            Conditions: { IsOn: !Equals [!Ref Switch, 'on'] }
            Resources:
              Source: { Type: Custom::Source }
              Judged: { Type: {{type}}, Properties: { {{properties}} } }
            """, "Judged").ShouldBe(outcome, at is null ? null : $"Judged/Properties/{at}");

    [Theory]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "Engine: valkey, AtRestEncryptionEnabled: false", Outcome.NonCompliant)]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "Engine: redis, AtRestEncryptionEnabled: true", Outcome.Compliant)]
    [InlineData("AWS::ElastiCache::CacheCluster", "Engine: redis", Outcome.NonCompliant)]
    public void A_live_resource_shows_its_own_setting(string type, string properties, Outcome outcome) =>
        JudgeLive(Policy, $$"""
            Resources:
              judged-1: { Type: {{type}}, Properties: { {{properties}} } }
            """).ShouldBe(outcome);

    [Fact]
    public void The_default_of_Valkey_must_be_written_down_where_that_is_required() =>
        Judge(Policy, """
            Resources:
              Group: { Type: AWS::ElastiCache::ReplicationGroup, Properties: { Engine: valkey } }
            """, settings: new() { RequireExplicit = true }).ShouldBe(Outcome.NonCompliant, at: "Group/Properties/AtRestEncryptionEnabled");
}
