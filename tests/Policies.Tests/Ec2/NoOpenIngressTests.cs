using Policies.Ec2;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Ec2;

public sealed class NoOpenIngressTests
{
    private static readonly NoOpenIngress Policy = new();

    [Theory]
    [InlineData("hello", Outcome.Compliant)]
    [InlineData("[22, hello]", Outcome.Compliant)]
    [InlineData("!Ref Rules", Outcome.Unknown)]
    [InlineData("[hello, { IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 0.0.0.0/0 }]", Outcome.NonCompliant)]
    public void A_text_is_no_rule_and_is_refused(string rules, Outcome outcome) => Judge(Policy, $$"""
        Parameters: { Rules: { Type: String } }
        Resources:
          Group: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: g, SecurityGroupIngress: {{rules}} } }
        """, "Group").ShouldBe(outcome);

    [Theory]
    [InlineData("CidrIp: 0.0.0.0/0")]
    [InlineData("CidrIp: ' 0.0.0.0/0 '")]
    [InlineData("CidrIp: 10.0.0.0/0")]
    [InlineData("CidrIp: 0.0.0.0/1")]
    [InlineData("CidrIp: 128.0.0.0/1")]
    [InlineData("CidrIpv6: '::/0'")]
    [InlineData("CidrIpv6: '0000:0000:0000:0000:0000:0000:0000:0000/0'")]
    [InlineData("CidrIpv6: '::/1'")]
    [InlineData("CidrIpv6: '2000::/3'")]
    public void The_world_is_told_however_it_is_spelled(string source) =>
        Judge(Policy, Group($"IpProtocol: tcp, FromPort: 22, ToPort: 22, {source}")).ShouldBe(
            Outcome.NonCompliant, $"Group/Properties/SecurityGroupIngress/0/{source[..source.IndexOf(':', StringComparison.Ordinal)]}");

    [Theory]
    [InlineData("CidrIp: 10.0.0.0/8")]
    [InlineData("CidrIp: 203.0.113.7/32")]
    [InlineData("CidrIp: 224.0.0.0/4")]
    [InlineData("CidrIpv6: 'fc00::/7'")]
    [InlineData("CidrIpv6: '2001:db8::/32'")]
    [InlineData("SourceSecurityGroupId: sg-1")]
    [InlineData("CidrIp: !GetAtt Vpc.CidrBlock")]
    [InlineData("CidrIp: !Sub '${Address}/32'")]
    public void A_narrow_source_holds(string source) => Judge(Policy, Group($"IpProtocol: tcp, FromPort: 22, ToPort: 22, {source}")).ShouldBe(Outcome.Compliant);

    [Theory]
    [InlineData("IpProtocol: tcp, FromPort: 443, ToPort: 443", Outcome.Compliant)]
    [InlineData("IpProtocol: TCP, FromPort: '80', ToPort: '80'", Outcome.Compliant)]
    [InlineData("IpProtocol: '6', FromPort: 80, ToPort: 443", Outcome.NonCompliant)]
    [InlineData("IpProtocol: udp, FromPort: 53, ToPort: 53", Outcome.NonCompliant)]
    [InlineData("IpProtocol: '-1'", Outcome.NonCompliant)]
    [InlineData("IpProtocol: -1, FromPort: 443, ToPort: 443", Outcome.NonCompliant)]
    [InlineData("IpProtocol: '50', FromPort: 443, ToPort: 443", Outcome.NonCompliant)]
    [InlineData("IpProtocol: icmp, FromPort: -1, ToPort: -1", Outcome.Compliant)]
    [InlineData("IpProtocol: icmpv6, FromPort: 128, ToPort: -1", Outcome.Compliant)]
    [InlineData("IpProtocol: tcp", Outcome.NonCompliant)]
    [InlineData("IpProtocol: tcp, FromPort: -1, ToPort: -1", Outcome.NonCompliant)]
    [InlineData("IpProtocol: tcp, FromPort: 23, ToPort: 21", Outcome.Compliant)]
    [InlineData("FromPort: 22, ToPort: 22", Outcome.Unknown)]
    [InlineData("IpProtocol: !Ref Protocol, FromPort: 443, ToPort: 443", Outcome.Unknown)]
    [InlineData("IpProtocol: tcp, FromPort: !Ref Port, ToPort: !Ref Port", Outcome.Unknown)]
    public void Ports_decide_what_is_open(string ports, Outcome outcome) => Judge(Policy, Group($"{ports}, CidrIp: 0.0.0.0/0")).ShouldBe(outcome);

    [Theory]
    [InlineData("CidrIp: !Sub '${Range}/4'")]
    [InlineData("CidrIpv6: !Sub '${Range}/16'")]
    [InlineData("CidrIp: everybody")]
    public void A_range_that_may_be_broad_is_unknown(string source) => Judge(Policy, Group($"IpProtocol: tcp, FromPort: 22, ToPort: 22, {source}")).ShouldBe(Outcome.Unknown);

    [Theory]
    [InlineData("CidrIpv6: !Select [0, !GetAtt Vpc.Ipv6CidrBlocks]")]
    [InlineData("CidrIpv6: !Sub '${Range}/64'")]
    public void A_range_that_cannot_be_broad_holds(string source) => Judge(Policy, Group($"IpProtocol: tcp, FromPort: 22, ToPort: 22, {source}")).ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_port_may_be_allowed() => Judge(new NoOpenIngress([8443]), Group("IpProtocol: tcp, FromPort: 8443, ToPort: 8443, CidrIp: 0.0.0.0/0")).ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_source_from_a_parameter_is_unknown() =>
        Judge(Policy, Group("IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: !Ref Range")).ShouldBe(Outcome.Unknown, "Group/Properties/SecurityGroupIngress/0/CidrIp");

    [Fact]
    public void An_allowed_port_holds_whatever_the_source_is() => Judge(Policy, Group("IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: !Ref Range")).ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_group_without_rules_holds() => Judge(Policy, """
        Resources:
          Group: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: x } }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_single_rule_counts_as_a_list() => Judge(Policy, """
        Resources:
          Group: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: x, SecurityGroupIngress: { IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 0.0.0.0/0 } } }
        """).ShouldBe(Outcome.NonCompliant);

    [Fact]
    public void A_rule_of_its_own_is_judged_by_itself() => Judge(Policy, """
        Resources:
          Rule: { Type: AWS::EC2::SecurityGroupIngress, Properties: { GroupId: sg-1, IpProtocol: tcp, FromPort: 3306, ToPort: 3306, CidrIpv6: '::/0' } }
        """).ShouldBe(Outcome.NonCompliant, "Rule/Properties/CidrIpv6");

    [Fact]
    public void A_rule_under_an_undecided_condition_is_unknown() => Judge(Policy, Group("!If [Open, { IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 0.0.0.0/0 }, !Ref AWS::NoValue]", flow: false)).ShouldBe(Outcome.Unknown);

    [Fact]
    public void Both_branches_open_fail() =>
        Judge(Policy, Group("IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: !If [Open, 0.0.0.0/0, 128.0.0.0/1]")).ShouldBe(Outcome.NonCompliant);

    [Theory]
    [InlineData("0.0.0.0/0", Outcome.NonCompliant)]
    [InlineData("198.51.100.0/24", Outcome.Compliant)]
    public void A_prefix_list_is_looked_into(string range, Outcome outcome) => Judge(Policy, $$"""
        Resources:
          List: { Type: AWS::EC2::PrefixList, Properties: { PrefixListName: l, AddressFamily: IPv4, Entries: [{ Cidr: {{range}} }] } }
          Group: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: x, SecurityGroupIngress: [{ IpProtocol: tcp, FromPort: 22, ToPort: 22, SourcePrefixListId: !Ref List }] } }
        """).ShouldBe(outcome);

    [Fact]
    public void A_prefix_list_from_outside_is_unknown() => Judge(Policy, Group("IpProtocol: tcp, FromPort: 22, ToPort: 22, SourcePrefixListId: pl-3b927c52")).ShouldBe(Outcome.Unknown);

    [Fact]
    public void A_live_group_is_judged_alike() => JudgeLive(Policy, """
        Resources:
          sg-1: { Type: AWS::EC2::SecurityGroup, Properties: { GroupName: web, SecurityGroupIngress: [{ IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 0.0.0.0/0 }] } }
        """).ShouldBe(Outcome.NonCompliant, "sg-1/Properties/SecurityGroupIngress/0/CidrIp");

    private static string Group(string rule, bool flow = true) => $$"""
        Parameters: { Range: { Type: String }, Port: { Type: Number }, Protocol: { Type: String }, Env: { Type: String } }
        Conditions: { Open: !Equals [!Ref Env, open] }
        Resources:
          Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
          Address: { Type: AWS::EC2::EIP }
          Group:
            Type: AWS::EC2::SecurityGroup
            Properties:
              GroupDescription: x
              SecurityGroupIngress: [{{(flow ? $"{{ {rule} }}" : rule)}}]
        """;
}
