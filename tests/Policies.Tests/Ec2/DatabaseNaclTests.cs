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
    public void The_default_network_acl_is_not_their_own() =>
        Judge(Policy, Network("Group: { Type: AWS::RDS::DBSubnetGroup, Properties: { SubnetIds: [!Ref DataA, !Ref DataB] } }"), "Group").ShouldBe(Outcome.NonCompliant, "Group/Properties/SubnetIds/0");

    [Fact]
    public void Subnets_from_outside_are_unknown() =>
        Judge(Policy, Network("Group: { Type: AWS::RDS::DBSubnetGroup, Properties: { SubnetIds: [subnet-1] } }"), "Group").ShouldBe(Outcome.Unknown);
}
