using Policies.ElastiCache;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.ElastiCache;

public sealed class IngressRestrictedTests
{
    private static readonly IngressRestricted Policy = new();

    [Theory]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "ReplicationGroupDescription: d, SecurityGroupIds", 6379, Outcome.Compliant)]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "Engine: valkey, Port: 6380, SecurityGroupIds", 6379, Outcome.NonCompliant)]
    [InlineData("AWS::ElastiCache::CacheCluster", "Engine: memcached, VpcSecurityGroupIds", 11211, Outcome.Compliant)]
    [InlineData("AWS::ElastiCache::CacheCluster", "Engine: redis, VpcSecurityGroupIds", 11211, Outcome.NonCompliant)]
    [InlineData("AWS::ElastiCache::ServerlessCache", "Engine: valkey, SecurityGroupIds", 6380, Outcome.Compliant)]
    public void The_port_is_written_or_the_engines(string type, string properties, int port, Outcome outcome) => Judge(Policy, $$"""
        Resources:
          Group: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: x, SecurityGroupIngress: [{ IpProtocol: tcp, FromPort: {{port}}, ToPort: {{port}}, SourceSecurityGroupId: sg-1 }] } }
          Cache: { Type: {{type}}, Properties: { {{properties}}: [!Ref Group] } }
        """, "Cache").ShouldBe(outcome);

    [Fact]
    public void A_range_of_addresses_is_too_much() => Judge(Policy, """
        Resources:
          Group: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: x, SecurityGroupIngress: [{ IpProtocol: tcp, FromPort: 6379, ToPort: 6379, CidrIp: 10.0.0.0/16 }] } }
          Cache: { Type: AWS::ElastiCache::ReplicationGroup, Properties: { ReplicationGroupDescription: d, SecurityGroupIds: [!Ref Group] } }
        """, "Cache").ShouldBe(Outcome.NonCompliant, "Group/Properties/SecurityGroupIngress/0/CidrIp");

    [Fact]
    public void The_default_group_of_the_vpc_is_unknown() => Judge(Policy, """
        Resources:
          Cache: { Type: AWS::ElastiCache::ReplicationGroup, Properties: { ReplicationGroupDescription: d } }
        """).ShouldBe(Outcome.Unknown, "Cache/Properties/SecurityGroupIds");
}
