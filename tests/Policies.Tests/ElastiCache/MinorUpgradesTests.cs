using Policies.ElastiCache;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.ElastiCache;

public sealed class MinorUpgradesTests
{
    private static readonly MinorUpgrades Policy = new();

    [Theory]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "AutoMinorVersionUpgrade: true", Outcome.Compliant, null)]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "AutoMinorVersionUpgrade: 'false'", Outcome.NonCompliant, "AutoMinorVersionUpgrade")]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "Engine: redis", Outcome.Unknown, "AutoMinorVersionUpgrade")]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "AutoMinorVersionUpgrade: !If [IsOn, true, false]", Outcome.Unknown, "AutoMinorVersionUpgrade")]
    [InlineData("AWS::ElastiCache::CacheCluster", "AutoMinorVersionUpgrade: true", Outcome.Compliant, null)]
    [InlineData("AWS::ElastiCache::CacheCluster", "AutoMinorVersionUpgrade: 'false'", Outcome.NonCompliant, "AutoMinorVersionUpgrade")]
    [InlineData("AWS::ElastiCache::CacheCluster", "Engine: redis", Outcome.Unknown, "AutoMinorVersionUpgrade")]
    [InlineData("AWS::ElastiCache::CacheCluster", "AutoMinorVersionUpgrade: !If [IsOn, true, false]", Outcome.Unknown, "AutoMinorVersionUpgrade")]
    [InlineData("AWS::ElastiCache::CacheCluster", "Engine: memcached, AutoMinorVersionUpgrade: false", Outcome.NotApplicable, null)]
    public void Nothing_is_known_of_minor_versions_unless_it_is_written(string type, string properties, Outcome outcome, string? at) =>
        Judge(Policy, $$"""
            Parameters: { Switch: { Type: String } }
            Conditions: { IsOn: !Equals [!Ref Switch, 'on'] }
            Resources:
              Source: { Type: Custom::Source }
              Judged: { Type: {{type}}, Properties: { {{properties}} } }
            """, "Judged").ShouldBe(outcome, at is null ? null : $"Judged/Properties/{at}");

    [Theory]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "AutoMinorVersionUpgrade: true", Outcome.Compliant)]
    [InlineData("AWS::ElastiCache::CacheCluster", "Engine: redis, AutoMinorVersionUpgrade: false", Outcome.NonCompliant)]
    public void A_live_resource_shows_its_own_setting(string type, string properties, Outcome outcome) =>
        JudgeLive(Policy, $$"""
            Resources:
              judged-1: { Type: {{type}}, Properties: { {{properties}} } }
            """).ShouldBe(outcome);
}
