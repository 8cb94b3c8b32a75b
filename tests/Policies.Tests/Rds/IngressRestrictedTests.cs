using Policies.Model;
using Policies.Rds;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Rds;

public sealed class IngressRestrictedTests
{
    private static readonly IngressRestricted Policy = new();

    [Theory]
    [InlineData("IpProtocol: tcp, FromPort: 5432, ToPort: 5432, SourceSecurityGroupId: !GetAtt App.GroupId", Outcome.Compliant)]
    [InlineData("IpProtocol: '6', FromPort: '5432', ToPort: '5432', SourceSecurityGroupId: !ImportValue app", Outcome.Compliant)]
    [InlineData("IpProtocol: tcp, FromPort: 3306, ToPort: 3306, SourceSecurityGroupId: !GetAtt App.GroupId", Outcome.NonCompliant)]
    [InlineData("IpProtocol: tcp, FromPort: 0, ToPort: 65535, SourceSecurityGroupId: !GetAtt App.GroupId", Outcome.NonCompliant)]
    [InlineData("IpProtocol: '-1', SourceSecurityGroupId: !GetAtt App.GroupId", Outcome.NonCompliant)]
    [InlineData("IpProtocol: tcp, FromPort: !Ref Port, ToPort: !Ref Port, SourceSecurityGroupId: !GetAtt App.GroupId", Outcome.Unknown)]
    [InlineData("IpProtocol: tcp, FromPort: 5432, ToPort: 5432, CidrIp: 10.0.0.0/16", Outcome.NonCompliant)]
    [InlineData("IpProtocol: tcp, FromPort: 5432, ToPort: 5432, CidrIp: !Ref Range", Outcome.NonCompliant)]
    [InlineData("IpProtocol: tcp, FromPort: 5432, ToPort: 5432, CidrIpv6: '::/0'", Outcome.NonCompliant)]
    [InlineData("IpProtocol: tcp, FromPort: 5432, ToPort: 5432, SourcePrefixListId: pl-1", Outcome.NonCompliant)]
    public void Other_groups_are_admitted_on_the_port_alone(string rule, Outcome outcome) => Judge(Policy, Database(rule), "Database").ShouldBe(outcome);

    [Fact]
    public void The_rule_is_what_to_change()
    {
        var verdict = Judge(Policy, Database("IpProtocol: tcp, FromPort: 5432, ToPort: 5432, CidrIp: 0.0.0.0/0"), "Database");

        verdict.ShouldBe(Outcome.NonCompliant, "Group/Properties/SecurityGroupIngress/0/CidrIp");
        Assert.Equal("Properties/VPCSecurityGroups/0", verdict.Evidence[^1].Path.ToString());
    }

    [Fact]
    public void A_rule_of_its_own_counts() => Judge(Policy, """
        Resources:
          Group: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: x } }
          Rule: { Type: AWS::EC2::SecurityGroupIngress, Properties: { GroupId: !GetAtt Group.GroupId, IpProtocol: tcp, FromPort: 3306, ToPort: 3306, CidrIp: 10.0.0.0/16 } }
          Database: { Type: AWS::RDS::DBInstance, Properties: { Engine: mysql, VPCSecurityGroups: [!GetAtt Group.GroupId] } }
        """, "Database").ShouldBe(Outcome.NonCompliant, "Rule/Properties/CidrIp");

    [Theory]
    [InlineData("Database", Outcome.Compliant)]
    [InlineData("Other", Outcome.Unknown)]
    public void The_port_may_be_an_attribute_of_the_database(string database, Outcome outcome) => Judge(Policy, $$"""
        Resources:
          App: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: app } }
          Group: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: x } }
          Rule:
            Type: AWS::EC2::SecurityGroupIngress
            Properties:
              { GroupId: !GetAtt Group.GroupId, IpProtocol: tcp, FromPort: !GetAtt {{database}}.Endpoint.Port, ToPort: !GetAtt {{database}}.Endpoint.Port, SourceSecurityGroupId: !GetAtt App.GroupId }
          Other: { Type: AWS::RDS::DBInstance, Properties: { Engine: mysql } }
          Database: { Type: AWS::RDS::DBInstance, Properties: { Engine: mysql, VPCSecurityGroups: [!GetAtt Group.GroupId] } }
        """, "Database").ShouldBe(outcome);

    [Fact]
    public void A_group_that_admits_nobody_holds() => Judge(Policy, """
        Resources:
          Group: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: x } }
          Database: { Type: AWS::RDS::DBInstance, Properties: { Engine: mysql, VPCSecurityGroups: [!GetAtt Group.GroupId] } }
        """, "Database").ShouldBe(Outcome.Compliant);

    [Theory]
    [InlineData("")]
    [InlineData(", VPCSecurityGroups: [sg-1]")]
    [InlineData(", VPCSecurityGroups: !Ref Groups")]
    public void Groups_that_are_not_seen_are_unknown(string groups) => Judge(Policy, $$"""
        Parameters: { Groups: { Type: List<AWS::EC2::SecurityGroup::Id> } }
        Resources:
          Database: { Type: AWS::RDS::DBInstance, Properties: { Engine: mysql{{groups}} } }
        """).ShouldBe(Outcome.Unknown, groups.EndsWith(']') ? "Database/Properties/VPCSecurityGroups/0" : "Database/Properties/VPCSecurityGroups");

    [Theory]
    [InlineData("Engine: mysql, Port: 3307", 3307, Outcome.Compliant)]
    [InlineData("Engine: mysql, Port: '3307'", 3306, Outcome.NonCompliant)]
    [InlineData("Engine: oracle-ee", 1521, Outcome.Compliant)]
    [InlineData("Engine: sqlserver-ex", 1433, Outcome.Compliant)]
    [InlineData("Engine: db2-se", 50000, Outcome.Compliant)]
    [InlineData("Engine: !Ref Engine", 5432, Outcome.Unknown)]
    public void The_port_is_written_or_the_engines(string properties, int port, Outcome outcome) => Judge(Policy, $$"""
        Parameters: { Engine: { Type: String } }
        Resources:
          Group: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: x, SecurityGroupIngress: [{ IpProtocol: tcp, FromPort: {{port}}, ToPort: {{port}}, SourceSecurityGroupId: sg-1 }] } }
          Database: { Type: AWS::RDS::DBInstance, Properties: { {{properties}}, VPCSecurityGroups: [!Ref Group] } }
        """, "Database").ShouldBe(outcome);

    [Fact]
    public void A_port_of_the_same_parameter_is_the_port() => Judge(Policy, """
        Parameters: { Port: { Type: Number } }
        Resources:
          Group: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: x, SecurityGroupIngress: [{ IpProtocol: tcp, FromPort: !Ref Port, ToPort: !Ref Port, SourceSecurityGroupId: sg-1 }] } }
          Database: { Type: AWS::RDS::DBInstance, Properties: { Engine: mysql, Port: !Ref Port, VPCSecurityGroups: [!Ref Group] } }
        """, "Database").ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_range_may_be_allowed() => Judge(new IngressRestricted(["10.0.0.0/8"]), Database("IpProtocol: tcp, FromPort: 5432, ToPort: 5432, CidrIp: 10.1.0.0/16"), "Database").ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_cluster_is_judged_and_its_instances_are_not()
    {
        const string Template = """
            Resources:
              Group: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: x, SecurityGroupIngress: [{ IpProtocol: tcp, FromPort: 5432, ToPort: 5432, CidrIp: 10.0.0.0/8 }] } }
              Cluster: { Type: AWS::RDS::DBCluster, Properties: { Engine: aurora-postgresql, VpcSecurityGroupIds: [!Ref Group] } }
              Member: { Type: AWS::RDS::DBInstance, Properties: { Engine: aurora-postgresql, DBClusterIdentifier: !Ref Cluster } }
            """;

        Judge(Policy, Template, "Cluster").ShouldBe(Outcome.NonCompliant);
        Judge(Policy, Template, "Member").ShouldBe(Outcome.NotApplicable);
    }

    [Fact]
    public void A_rule_under_an_undecided_condition_is_unknown() => Judge(Policy, """
        Parameters: { Env: { Type: String } }
        Conditions: { Dev: !Equals [!Ref Env, dev] }
        Resources:
          Group: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: x } }
          Rule: { Type: AWS::EC2::SecurityGroupIngress, Condition: Dev, Properties: { GroupId: !GetAtt Group.GroupId, IpProtocol: tcp, FromPort: 3306, ToPort: 3306, CidrIp: 10.0.0.0/16 } }
          Database: { Type: AWS::RDS::DBInstance, Properties: { Engine: mysql, VPCSecurityGroups: [!GetAtt Group.GroupId] } }
        """, "Database").ShouldBe(Outcome.Unknown);

    [Fact]
    public void A_live_database_is_judged_alike() => JudgeLive(Policy, """
        Resources:
          sg-1: { Type: AWS::EC2::SecurityGroup, Properties: { GroupName: db, SecurityGroupIngress: [{ IpProtocol: tcp, FromPort: 5433, ToPort: 5433, SourceSecurityGroupId: sg-2 }] } }
          db: { Type: AWS::RDS::DBInstance, Properties: { Engine: postgres, Port: '5433', VPCSecurityGroups: [sg-1] } }
        """, "db").ShouldBe(Outcome.Compliant);

    private static string Database(string rule) => $$"""
        Parameters: { Port: { Type: Number }, Range: { Type: String } }
        Resources:
          App: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: app } }
          Group: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: x, SecurityGroupIngress: [{ {{rule}} }] } }
          Database: { Type: AWS::RDS::DBInstance, Properties: { Engine: postgres, VPCSecurityGroups: [!GetAtt Group.GroupId] } }
        """;
}
