using Policies.Ec2;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Ec2;

public sealed class NoOpenEgressTests
{
    private static readonly NoOpenEgress Policy = new();

    [Theory]
    [InlineData("")]
    [InlineData(", SecurityGroupEgress: []")]
    [InlineData(", SecurityGroupEgress: !Ref AWS::NoValue")]
    [InlineData(", SecurityGroupEgress: [{ IpProtocol: '-1', CidrIp: 0.0.0.0/0 }]")]
    [InlineData(", SecurityGroupEgress: [{ IpProtocol: '6', CidrIp: 0.0.0.0/0 }]")]
    [InlineData(", SecurityGroupEgress: [{ IpProtocol: tcp, FromPort: 35, ToPort: 35, CidrIpv6: '::/0' }]")]
    public void Everything_out_is_too_much(string egress) => Judge(Policy, Group(egress)).ShouldBe(Outcome.NonCompliant);

    [Theory]
    [InlineData(", SecurityGroupEgress: [{ IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 0.0.0.0/0 }]")]
    [InlineData(", SecurityGroupEgress: [{ IpProtocol: '-1', CidrIp: 127.0.0.1/32 }]")]
    [InlineData(", SecurityGroupEgress: [{ IpProtocol: icmp, FromPort: 252, ToPort: 86, CidrIp: 255.255.255.255/32 }]")]
    [InlineData(", SecurityGroupEgress: [{ IpProtocol: '-1', DestinationSecurityGroupId: sg-1 }]")]
    public void Narrow_egress_holds(string egress) => Judge(Policy, Group(egress)).ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_rule_of_its_own_removes_the_default_one() => Judge(Policy, """
        Resources:
          Group: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: x } }
          Rule: { Type: AWS::EC2::SecurityGroupEgress, Properties: { GroupId: !GetAtt Group.GroupId, IpProtocol: tcp, FromPort: 5432, ToPort: 5432, CidrIp: 10.0.0.0/16 } }
        """, "Group").ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_rule_of_its_own_that_may_not_exist_leaves_it_unknown() => Judge(Policy, """
        Parameters: { Env: { Type: String } }
        Conditions: { Closed: !Equals [!Ref Env, prod] }
        Resources:
          Group: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: x } }
          Rule: { Type: AWS::EC2::SecurityGroupEgress, Condition: Closed, Properties: { GroupId: !GetAtt Group.GroupId, IpProtocol: tcp, FromPort: 5432, ToPort: 5432, CidrIp: 10.0.0.0/16 } }
        """, "Group").ShouldBe(Outcome.Unknown);

    [Fact]
    public void A_list_that_may_be_absent_is_unknown() => Judge(Policy, """
        Parameters: { Env: { Type: String } }
        Conditions: { Closed: !Equals [!Ref Env, prod] }
        Resources:
          Group: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: x, SecurityGroupEgress: !If [Closed, [{ IpProtocol: '-1', CidrIp: 127.0.0.1/32 }], !Ref AWS::NoValue] } }
        """).ShouldBe(Outcome.Unknown);

    [Fact]
    public void An_open_rule_of_its_own_is_found_there() => Judge(Policy, """
        Resources:
          Rule: { Type: AWS::EC2::SecurityGroupEgress, Properties: { GroupId: sg-1, IpProtocol: tcp, FromPort: 46, ToPort: 56, CidrIp: 0.0.0.0/0 } }
        """).ShouldBe(Outcome.NonCompliant, "Rule/Properties/CidrIp");

    [Fact]
    public void A_destination_from_a_parameter_is_unknown() => Judge(Policy, """
        Parameters: { To: { Type: String } }
        Resources:
          Group: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: x, SecurityGroupEgress: [{ IpProtocol: '-1', CidrIp: !Ref To }] } }
        """).ShouldBe(Outcome.Unknown);

    [Theory]
    [InlineData("Group")]
    [InlineData("Gr*")]
    public void A_group_may_be_left_open(string name) => Judge(new NoOpenEgress(openGroups: [name]), Group("")).ShouldBe(Outcome.NotApplicable);

    [Fact]
    public void A_rule_of_a_group_that_may_be_open_may_be_open() => Judge(new NoOpenEgress(openGroups: ["Group"]), """
        Resources:
          Group: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: x } }
          Rule: { Type: AWS::EC2::SecurityGroupEgress, Properties: { GroupId: !GetAtt Group.GroupId, IpProtocol: '-1', CidrIp: 0.0.0.0/0 } }
        """, "Rule").ShouldBe(Outcome.NotApplicable);

    [Theory]
    [InlineData("", Outcome.Compliant)]
    [InlineData(", SecurityGroupEgress: [{ IpProtocol: '-1', CidrIp: 0.0.0.0/0 }]", Outcome.NonCompliant)]
    public void A_live_group_shows_every_rule_it_has(string egress, Outcome outcome) => JudgeLive(Policy, $$"""
        Resources:
          sg-1: { Type: AWS::EC2::SecurityGroup, Properties: { GroupName: app{{egress}} } }
        """).ShouldBe(outcome);

    private static string Group(string egress) => $$"""
        Resources:
          Group: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: x{{egress}} } }
        """;
}
