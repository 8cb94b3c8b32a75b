using Policies.Model;
using Policies.Rds;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Rds;

public sealed class EgressRestrictedTests
{
    private static readonly EgressRestricted Policy = new();

    [Theory]
    [InlineData("", Outcome.NonCompliant, "Group/Properties/SecurityGroupEgress")]
    [InlineData(", SecurityGroupEgress: []", Outcome.NonCompliant, "Group/Properties/SecurityGroupEgress")]
    [InlineData(", SecurityGroupEgress: [{ IpProtocol: '-1', CidrIp: 0.0.0.0/0 }]", Outcome.NonCompliant, "Group/Properties/SecurityGroupEgress/0/CidrIp")]
    [InlineData(", SecurityGroupEgress: [{ IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIpv6: '::/0' }]", Outcome.NonCompliant, "Group/Properties/SecurityGroupEgress/0/CidrIpv6")]
    [InlineData(", SecurityGroupEgress: [{ IpProtocol: icmp, FromPort: 252, ToPort: 86, CidrIp: 255.255.255.255/32 }]", Outcome.Compliant, null)]
    [InlineData(", SecurityGroupEgress: [{ IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: !Ref Range }]", Outcome.Unknown, "Group/Properties/SecurityGroupEgress/0/CidrIp")]
    public void Nothing_may_go_out_to_everywhere(string egress, Outcome outcome, string? at) => Judge(Policy, $$"""
        Parameters: { Range: { Type: String } }
        Resources:
          Group: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: x{{egress}} } }
          Database: { Type: AWS::RDS::DBInstance, Properties: { Engine: mysql, VPCSecurityGroups: [!GetAtt Group.GroupId] } }
        """, "Database").ShouldBe(outcome, at);

    [Theory]
    [InlineData("10.0.0.0/16", Outcome.Compliant)]
    [InlineData("0.0.0.0/0", Outcome.NonCompliant)]
    public void A_rule_of_its_own_replaces_the_default_one(string range, Outcome outcome) => Judge(Policy, $$"""
        Resources:
          Group: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: x } }
          Rule: { Type: AWS::EC2::SecurityGroupEgress, Properties: { GroupId: !Ref Group, IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: {{range}} } }
          Cluster: { Type: AWS::RDS::DBCluster, Properties: { Engine: aurora-mysql, VpcSecurityGroupIds: [!GetAtt Group.GroupId] } }
        """, "Cluster").ShouldBe(outcome);

    [Fact]
    public void A_live_group_without_egress_lets_nothing_out() => JudgeLive(Policy, """
        Resources:
          sg-1: { Type: AWS::EC2::SecurityGroup, Properties: { GroupName: db } }
          db: { Type: AWS::RDS::DBInstance, Properties: { Engine: postgres, VPCSecurityGroups: [sg-1] } }
        """, "db").ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_member_of_a_cluster_is_the_clusters_business() => Judge(Policy, """
        Resources:
          Member: { Type: AWS::RDS::DBInstance, Properties: { Engine: aurora-mysql, DBClusterIdentifier: c } }
        """).ShouldBe(Outcome.NotApplicable);
}
