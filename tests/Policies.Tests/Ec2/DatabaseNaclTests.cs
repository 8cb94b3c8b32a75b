using Policies.Ec2;
using Policies.Model;
using static Policies.Tests.NetworkTemplates;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Ec2;

public sealed class DatabaseNaclTests
{
    private static readonly DatabaseNacl Policy = new();

    [Theory]
    [InlineData("DataB", Outcome.Compliant)]
    [InlineData("PrivateA", Outcome.NonCompliant)]
    public void Data_subnets_share_their_network_acl_with_nobody(string other, Outcome outcome) => Judge(Policy, Network($$"""
        Acl: { Type: AWS::EC2::NetworkAcl, Properties: { VpcId: !Ref Vpc } }
          AclA: { Type: AWS::EC2::SubnetNetworkAclAssociation, Properties: { SubnetId: !Ref DataA, NetworkAclId: !Ref Acl } }
          AclB: { Type: AWS::EC2::SubnetNetworkAclAssociation, Properties: { SubnetId: !Ref {{other}}, NetworkAclId: !Ref Acl } }
          Group: { Type: AWS::RDS::DBSubnetGroup, Properties: { SubnetIds: [!Ref DataA] } }
          Caches: { Type: AWS::ElastiCache::SubnetGroup, Properties: { SubnetIds: [!Ref DataB] } }
        """), "Group").ShouldBe(outcome);

    [Fact]
    public void A_serverless_cache_may_share_it() => Judge(Policy, Network("""
        Acl: { Type: AWS::EC2::NetworkAcl, Properties: { VpcId: !Ref Vpc } }
          AclA: { Type: AWS::EC2::SubnetNetworkAclAssociation, Properties: { SubnetId: !Ref DataA, NetworkAclId: !Ref Acl } }
          AclB: { Type: AWS::EC2::SubnetNetworkAclAssociation, Properties: { SubnetId: !Ref DataB, NetworkAclId: !Ref Acl } }
          Group: { Type: AWS::RDS::DBSubnetGroup, Properties: { SubnetIds: [!Ref DataA] } }
          Cache: { Type: AWS::ElastiCache::ServerlessCache, Properties: { Engine: valkey, SubnetIds: [!Ref DataB] } }
        """), "Group").ShouldBe(Outcome.Compliant);

    [Fact]
    public void The_default_network_acl_is_not_their_own() =>
        Judge(Policy, Network("Group: { Type: AWS::RDS::DBSubnetGroup, Properties: { SubnetIds: [!Ref DataA, !Ref DataB] } }"), "Group").ShouldBe(Outcome.NonCompliant, "Group/Properties/SubnetIds/0");

    [Fact]
    public void The_default_network_acl_may_be_named_by_its_vpc() => Judge(Policy, Network("""
        AclA: { Type: AWS::EC2::SubnetNetworkAclAssociation, Properties: { SubnetId: !Ref DataA, NetworkAclId: !GetAtt Vpc.DefaultNetworkAcl } }
          Group: { Type: AWS::RDS::DBSubnetGroup, Properties: { SubnetIds: [!Ref DataA] } }
        """), "Group").ShouldBe(Outcome.NonCompliant);

    [Theory]
    [InlineData(true, Outcome.NonCompliant)]
    [InlineData(false, Outcome.Compliant)]
    public void A_live_network_acl_says_whether_it_is_the_default_one(bool isDefault, Outcome outcome) => JudgeLive(Policy, $$"""
        Resources:
          subnet-1: { Type: AWS::EC2::Subnet, Properties: { VpcId: vpc-1 } }
          data: { Type: AWS::RDS::DBSubnetGroup, Properties: { SubnetIds: [subnet-1] } }
          acl-1: { Type: AWS::EC2::NetworkAcl, Properties: { VpcId: vpc-1, IsDefault: {{(isDefault ? "true" : "false")}} } }
          aclassoc-1: { Type: AWS::EC2::SubnetNetworkAclAssociation, Properties: { SubnetId: subnet-1, NetworkAclId: acl-1 } }
        """, "data").ShouldBe(outcome);

    [Fact]
    public void Subnets_from_outside_are_unknown() =>
        Judge(Policy, Network("Group: { Type: AWS::RDS::DBSubnetGroup, Properties: { SubnetIds: [subnet-1] } }"), "Group").ShouldBe(Outcome.Unknown);
}
