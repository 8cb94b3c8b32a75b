using Policies.ElastiCache;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.ElastiCache;

public sealed class CustomerManagedKeyTests
{
    private static readonly CustomerManagedKey Policy = new();

    [Theory]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "KmsKeyId: alias/cache", Outcome.Compliant, null)]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "Engine: redis", Outcome.NonCompliant, "KmsKeyId")]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "KmsKeyId: !Ref Switch", Outcome.Unknown, "KmsKeyId")]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "KmsKeyId: !If [IsOn, alias/cache, !Ref 'AWS::NoValue']", Outcome.Unknown, "KmsKeyId")]
    [InlineData("AWS::ElastiCache::ServerlessCache", "KmsKeyId: alias/cache", Outcome.Compliant, null)]
    [InlineData("AWS::ElastiCache::ServerlessCache", "Engine: redis", Outcome.NonCompliant, "KmsKeyId")]
    [InlineData("AWS::ElastiCache::ServerlessCache", "KmsKeyId: !Ref Switch", Outcome.Unknown, "KmsKeyId")]
    [InlineData("AWS::ElastiCache::ServerlessCache", "KmsKeyId: !If [IsOn, alias/cache, !Ref 'AWS::NoValue']", Outcome.Unknown, "KmsKeyId")]
    public void A_cache_has_a_key_of_the_service_unless_one_is_given(string type, string properties, Outcome outcome, string? at) =>
        Judge(Policy, $$"""
            Parameters: { Switch: { Type: String } }
            Conditions: { IsOn: !Equals [!Ref Switch, 'on'] }
            Resources:
              Source: { Type: Custom::Source }
              Judged: { Type: {{type}}, Properties: { {{properties}} } }
            """, "Judged").ShouldBe(outcome, at is null ? null : $"Judged/Properties/{at}");

    [Theory]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "AtRestEncryptionEnabled: true", Outcome.NonCompliant)]
    [InlineData("AWS::ElastiCache::ServerlessCache", "KmsKeyId: 'arn:aws:kms:us-east-1:123456789012:key/1'", Outcome.Unknown)]
    public void A_live_resource_shows_its_own_setting(string type, string properties, Outcome outcome) =>
        JudgeLive(Policy, $$"""
            Resources:
              judged-1: { Type: {{type}}, Properties: { {{properties}} } }
            """).ShouldBe(outcome);
}
