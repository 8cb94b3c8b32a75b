using Policies.Ec2;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Ec2;

public sealed class NaclNoOpenAdminPortsTests
{
    private static readonly NaclNoOpenAdminPorts Policy = new();

    [Theory]
    [InlineData("Protocol: 6, PortRange: { From: 22, To: 22 }, CidrBlock: 0.0.0.0/0", Outcome.NonCompliant)]
    [InlineData("Protocol: 6, PortRange: { From: 22, To: 22 }, CidrBlock: 10.0.0.0/8", Outcome.Compliant)]
    [InlineData("Protocol: '6', PortRange: { From: '3000', To: '4000' }, Ipv6CidrBlock: '::/0'", Outcome.NonCompliant)]
    [InlineData("Protocol: 17, PortRange: { From: 3389, To: 3389 }, CidrBlock: 0.0.0.0/0", Outcome.NonCompliant)]
    [InlineData("Protocol: 17, PortRange: { From: 22, To: 22 }, CidrBlock: 0.0.0.0/0", Outcome.Compliant)]
    [InlineData("Protocol: 6, PortRange: { From: 443, To: 443 }, CidrBlock: 0.0.0.0/0", Outcome.Compliant)]
    [InlineData("Protocol: 6, PortRange: { From: 1024, To: 65535 }, CidrBlock: 0.0.0.0/0", Outcome.NonCompliant)]
    [InlineData("Protocol: -1, PortRange: { From: 443, To: 443 }, CidrBlock: 0.0.0.0/0", Outcome.NonCompliant)]
    [InlineData("Protocol: 6, CidrBlock: 0.0.0.0/0", Outcome.NonCompliant)]
    [InlineData("Protocol: 1, CidrBlock: 0.0.0.0/0", Outcome.Compliant)]
    [InlineData("Protocol: 6, PortRange: { From: 22, To: 22 }, CidrBlock: !Ref Range", Outcome.Unknown)]
    [InlineData("Protocol: -1, CidrBlock: !If [Prod, 10.0.0.0/8, !Ref AWS::NoValue], Ipv6CidrBlock: !If [Prod, !Ref AWS::NoValue, '::/0']", Outcome.Unknown)]
    [InlineData("Protocol: -1, CidrBlock: !If [Prod, 10.0.0.0/8, !Ref AWS::NoValue], Ipv6CidrBlock: !If [Prod, !Ref AWS::NoValue, 'fc00::/7']", Outcome.Compliant)]
    [InlineData("Protocol: 6, PortRange: { From: !Ref Port, To: !Ref Port }, CidrBlock: 0.0.0.0/0", Outcome.Unknown)]
    public void Administration_from_everywhere_is_not_admitted(string properties, Outcome outcome) =>
        Judge(Policy, Acl($"RuleAction: allow, RuleNumber: 100, {properties}"), "Entry").ShouldBe(outcome);

    [Theory]
    [InlineData("RuleAction: deny, RuleNumber: 100, Protocol: -1, CidrBlock: 0.0.0.0/0")]
    [InlineData("RuleAction: allow, RuleNumber: 100, Protocol: -1, CidrBlock: 0.0.0.0/0, Egress: true")]
    public void Denials_and_traffic_out_are_not_judged(string properties) => Judge(Policy, Acl(properties), "Entry").ShouldBe(Outcome.NotApplicable);

    [Theory]
    [InlineData("RuleNumber: 90, Protocol: 6, PortRange: { From: 22, To: 22 }, CidrBlock: 0.0.0.0/0", Outcome.NonCompliant)]
    [InlineData("RuleNumber: 90, Protocol: 6, PortRange: { From: 0, To: 4000 }, CidrBlock: 0.0.0.0/0", Outcome.NonCompliant)]
    [InlineData("RuleNumber: 90, Protocol: -1, CidrBlock: 0.0.0.0/0", Outcome.Compliant)]
    [InlineData("RuleNumber: 110, Protocol: -1, CidrBlock: 0.0.0.0/0", Outcome.NonCompliant)]
    [InlineData("RuleNumber: 90, Protocol: -1, CidrBlock: 10.0.0.0/8", Outcome.NonCompliant)]
    [InlineData("RuleNumber: 90, Protocol: -1, Ipv6CidrBlock: '::/0'", Outcome.NonCompliant)]
    [InlineData("RuleNumber: 90, Protocol: -1, CidrBlock: 0.0.0.0/0, Egress: true", Outcome.NonCompliant)]
    [InlineData("RuleNumber: !Ref Port, Protocol: -1, CidrBlock: 0.0.0.0/0", Outcome.Unknown)]
    public void The_lowest_number_decides(string denial, Outcome outcome) => Judge(Policy, Acl(
        "RuleAction: allow, RuleNumber: 100, Protocol: -1, CidrBlock: 0.0.0.0/0",
        $"Denial: {{ Type: AWS::EC2::NetworkAclEntry, Properties: {{ NetworkAclId: !Ref Acl, RuleAction: deny, {denial} }} }}"), "Entry").ShouldBe(outcome);

    [Fact]
    public void A_denial_of_each_port_holds() => Judge(Policy, Acl(
        "RuleAction: allow, RuleNumber: 100, Protocol: 6, PortRange: { From: 0, To: 65535 }, CidrBlock: 0.0.0.0/0",
        """
        Ssh: { Type: AWS::EC2::NetworkAclEntry, Properties: { NetworkAclId: !Ref Acl, RuleAction: deny, RuleNumber: 1, Protocol: 6, PortRange: { From: 22, To: 22 }, CidrBlock: 0.0.0.0/0 } }
          Rdp: { Type: AWS::EC2::NetworkAclEntry, Properties: { NetworkAclId: !Ref Acl, RuleAction: deny, RuleNumber: 2, Protocol: 6, PortRange: { From: 3389, To: 3389 }, CidrBlock: 0.0.0.0/0 } }
        """), "Entry").ShouldBe(Outcome.Compliant);

    [Theory]
    [InlineData("17", Outcome.Compliant)]
    [InlineData("6", Outcome.NonCompliant)]
    public void Each_port_of_all_protocols_may_be_denied_by_itself(string protocol, Outcome outcome) => Judge(Policy, Acl(
        "RuleAction: allow, RuleNumber: 100, Protocol: -1, CidrBlock: 0.0.0.0/0",
        $$"""
        Ssh: { Type: AWS::EC2::NetworkAclEntry, Properties: { NetworkAclId: !Ref Acl, RuleAction: deny, RuleNumber: 1, Protocol: 6, PortRange: { From: 22, To: 22 }, CidrBlock: 0.0.0.0/0 } }
          Rdp: { Type: AWS::EC2::NetworkAclEntry, Properties: { NetworkAclId: !Ref Acl, RuleAction: deny, RuleNumber: 2, Protocol: 6, PortRange: { From: 3389, To: 3389 }, CidrBlock: 0.0.0.0/0 } }
          RdpByUdp: { Type: AWS::EC2::NetworkAclEntry, Properties: { NetworkAclId: !Ref Acl, RuleAction: deny, RuleNumber: 3, Protocol: {{protocol}}, PortRange: { From: 3389, To: 3389 }, CidrBlock: 0.0.0.0/0 } }
        """), "Entry").ShouldBe(outcome);

    [Theory]
    [InlineData("!If [Prod, !Ref Acl, !Ref Other]", Outcome.Unknown)]
    [InlineData("!If [Prod, !Ref Acl, acl-1]", Outcome.Unknown)]
    [InlineData("!Ref Other", Outcome.NonCompliant)]
    public void A_denial_counts_in_its_own_list_alone(string acl, Outcome outcome) => Judge(Policy, $$"""
        Parameters: { Env: { Type: String } }
        Conditions: { Prod: !Equals [!Ref Env, prod] }
        Resources:
          Acl: { Type: AWS::EC2::NetworkAcl, Properties: { VpcId: vpc-1 } }
          Other: { Type: AWS::EC2::NetworkAcl, Properties: { VpcId: vpc-1 } }
          Denial: { Type: AWS::EC2::NetworkAclEntry, Properties: { NetworkAclId: !Ref Acl, RuleAction: deny, RuleNumber: 1, Protocol: -1, CidrBlock: 0.0.0.0/0 } }
          Entry: { Type: AWS::EC2::NetworkAclEntry, Properties: { NetworkAclId: {{acl}}, RuleAction: allow, RuleNumber: 100, Protocol: -1, CidrBlock: 0.0.0.0/0 } }
        """, "Entry").ShouldBe(outcome);

    [Fact]
    public void An_entry_of_a_list_from_outside_is_judged_by_itself() => Judge(Policy, """
        Parameters: { Acl: { Type: String } }
        Resources:
          Entry: { Type: AWS::EC2::NetworkAclEntry, Properties: { NetworkAclId: !Ref Acl, RuleAction: allow, Protocol: 6, PortRange: { From: 22, To: 22 }, CidrBlock: 0.0.0.0/0 } }
        """).ShouldBe(Outcome.NonCompliant, "Entry/Properties/CidrBlock");

    [Fact]
    public void A_live_entry_is_judged_alike() => JudgeLive(Policy, """
        Resources:
          acl-1: { Type: AWS::EC2::NetworkAcl, Properties: { VpcId: vpc-1 } }
          deny: { Type: AWS::EC2::NetworkAclEntry, Properties: { NetworkAclId: acl-1, RuleAction: deny, RuleNumber: 50, Protocol: -1, CidrBlock: 0.0.0.0/0, Egress: false } }
          allow: { Type: AWS::EC2::NetworkAclEntry, Properties: { NetworkAclId: acl-1, RuleAction: allow, RuleNumber: 100, Protocol: -1, CidrBlock: 0.0.0.0/0, Egress: false } }
        """, "allow").ShouldBe(Outcome.Compliant);

    private static string Acl(string entry, string other = "") => $$"""
        Parameters: { Range: { Type: String }, Port: { Type: Number }, Env: { Type: String } }
        Conditions: { Prod: !Equals [!Ref Env, prod] }
        Resources:
          Acl: { Type: AWS::EC2::NetworkAcl, Properties: { VpcId: vpc-1 } }
          Entry: { Type: AWS::EC2::NetworkAclEntry, Properties: { NetworkAclId: !Ref Acl, {{entry}} } }
          {{other}}
        """;
}
