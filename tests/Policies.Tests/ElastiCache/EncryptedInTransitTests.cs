using Policies.ElastiCache;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.ElastiCache;

public sealed class EncryptedInTransitTests
{
    private static readonly EncryptedInTransit Policy = new();

    [Theory]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "TransitEncryptionEnabled: true", Outcome.Compliant, null)]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "TransitEncryptionEnabled: 'true', TransitEncryptionMode: required", Outcome.Compliant, null)]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "TransitEncryptionEnabled: true, TransitEncryptionMode: preferred", Outcome.NonCompliant, "TransitEncryptionMode")]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "TransitEncryptionEnabled: false", Outcome.NonCompliant, "TransitEncryptionEnabled")]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "Engine: valkey", Outcome.NonCompliant, "TransitEncryptionEnabled")]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "TransitEncryptionEnabled: !Ref Switch", Outcome.Unknown, "TransitEncryptionEnabled")]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "TransitEncryptionEnabled: !Ref Switch, TransitEncryptionMode: preferred", Outcome.NonCompliant, "TransitEncryptionMode")]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "TransitEncryptionEnabled: true, TransitEncryptionMode: !If [IsOn, required, preferred]", Outcome.Unknown, "TransitEncryptionMode")]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "GlobalReplicationGroupId: global", Outcome.Unknown, "TransitEncryptionEnabled")]
    [InlineData("AWS::ElastiCache::CacheCluster", "Engine: memcached, TransitEncryptionEnabled: true", Outcome.Compliant, null)]
    [InlineData("AWS::ElastiCache::CacheCluster", "Engine: memcached", Outcome.NonCompliant, "TransitEncryptionEnabled")]
    [InlineData("AWS::ElastiCache::CacheCluster", "Engine: redis", Outcome.NonCompliant, "TransitEncryptionEnabled")]
    public void Clients_may_do_without_TLS_unless_it_is_required(string type, string properties, Outcome outcome, string? at) =>
        Judge(Policy, $$"""
            Parameters: { Switch: { Type: String } }
            Conditions: { IsOn: !Equals [!Ref Switch, 'on'] }
            Resources:
              Source: { Type: Custom::Source }
              Judged: { Type: {{type}}, Properties: { {{properties}} } }
            """, "Judged").ShouldBe(outcome, at is null ? null : $"Judged/Properties/{at}");

    [Theory]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "TransitEncryptionEnabled: true, TransitEncryptionMode: preferred", Outcome.NonCompliant)]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "TransitEncryptionEnabled: true, TransitEncryptionMode: required", Outcome.Compliant)]
    public void A_live_resource_shows_its_own_setting(string type, string properties, Outcome outcome) =>
        JudgeLive(Policy, $$"""
            Resources:
              judged-1: { Type: {{type}}, Properties: { {{properties}} } }
            """).ShouldBe(outcome);
}
