using Policies.Ec2;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Ec2;

public sealed class NoOpenAdminPortsTests
{
    private static readonly NoOpenAdminPorts Policy = new();

    [Theory]
    [InlineData("IpProtocol: tcp, FromPort: 22, ToPort: 22", Outcome.NonCompliant)]
    [InlineData("IpProtocol: tcp, FromPort: '21', ToPort: '23'", Outcome.NonCompliant)]
    [InlineData("IpProtocol: tcp, FromPort: '23', ToPort: '21'", Outcome.Compliant)]
    [InlineData("IpProtocol: tcp, FromPort: 0, ToPort: 65535", Outcome.NonCompliant)]
    [InlineData("IpProtocol: '-1'", Outcome.NonCompliant)]
    [InlineData("IpProtocol: udp, FromPort: 11211, ToPort: 11211", Outcome.NonCompliant)]
    [InlineData("IpProtocol: tcp, FromPort: 6379, ToPort: 6379", Outcome.NonCompliant)]
    [InlineData("IpProtocol: tcp, FromPort: 80, ToPort: 90", Outcome.Compliant)]
    [InlineData("IpProtocol: tcp, FromPort: 8443, ToPort: 8443", Outcome.Compliant)]
    [InlineData("IpProtocol: icmp, FromPort: 8, ToPort: -1", Outcome.Compliant)]
    [InlineData("IpProtocol: !ImportValue P, FromPort: 0, ToPort: 65535", Outcome.NonCompliant)]
    [InlineData("IpProtocol: !ImportValue P, FromPort: 8443, ToPort: 8443", Outcome.Unknown)]
    [InlineData("IpProtocol: !ImportValue P, FromPort: 22, ToPort: 22", Outcome.Unknown)]
    [InlineData("FromPort: 0, ToPort: 65535", Outcome.NonCompliant)]
    [InlineData("FromPort: 22, ToPort: 22", Outcome.Unknown)]
    public void Ports_decide(string ports, Outcome outcome) => Judge(Policy, $$"""
        Resources:
          Group: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: x, SecurityGroupIngress: [{ {{ports}}, CidrIp: 0.0.0.0/0 }] } }
        """).ShouldBe(outcome);

    [Fact]
    public void The_second_rule_is_found_where_it_stands()
    {
        var verdict = Judge(Policy, """
            Resources:
              Group:
                Type: AWS::EC2::SecurityGroup
                Properties:
                  GroupDescription: x
                  SecurityGroupIngress:
                    - { IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 0.0.0.0/0 }
                    - IpProtocol: tcp
                      FromPort: 3389
                      ToPort: 3389
                      CidrIp: 0.0.0.0/0
            """);

        verdict.ShouldBe(Outcome.NonCompliant, "Group/Properties/SecurityGroupIngress/1/CidrIp");
        Assert.Equal(11, verdict.Evidence[0].Position.Line);
        Assert.Equal("3389", verdict.Evidence[1].Actual);
    }

    [Fact]
    public void A_rule_of_a_group_that_is_not_there_is_judged() => Judge(Policy, """
        Parameters: { Group: { Type: String } }
        Resources:
          Rule: { Type: AWS::EC2::SecurityGroupIngress, Properties: { GroupId: !Ref Group, IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 0.0.0.0/0 } }
        """).ShouldBe(Outcome.NonCompliant, "Rule/Properties/CidrIp");

    [Fact]
    public void A_parameters_default_is_read() => Judge(Policy, """
        Parameters: { From: { Type: String, Default: 0.0.0.0/0 } }
        Resources:
          Rule: { Type: AWS::EC2::SecurityGroupIngress, Properties: { GroupId: sg-1, IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: !Ref From } }
        """).ShouldBe(Outcome.NonCompliant);

    [Fact]
    public void Ports_may_be_chosen() => Judge(new NoOpenAdminPorts([8443]), """
        Resources:
          Rule: { Type: AWS::EC2::SecurityGroupIngress, Properties: { GroupId: sg-1, IpProtocol: tcp, FromPort: 8000, ToPort: 9000, CidrIp: 0.0.0.0/0 } }
        """).ShouldBe(Outcome.NonCompliant);

    [Theory]
    [InlineData("AWS::RDS::DBInstance, Properties: { Engine: postgres }", "Endpoint.Port", Outcome.NonCompliant)]
    [InlineData("AWS::RDS::DBCluster, Properties: { Engine: aurora-mysql, Port: 3307 }", "Endpoint.Port", Outcome.Compliant)]
    [InlineData("AWS::DocDB::DBCluster", "Port", Outcome.NonCompliant)]
    [InlineData("AWS::RDS::DBInstance, Properties: { Engine: !Ref Engine }", "Endpoint.Port", Outcome.Unknown)]
    public void A_port_that_is_a_databases_attribute_is_read_there(string database, string attribute, Outcome outcome) => Judge(Policy, $$"""
        Parameters: { Engine: { Type: String } }
        Resources:
          Database: { Type: {{database}} }
          Rule: { Type: AWS::EC2::SecurityGroupIngress, Properties: { GroupId: sg-1, IpProtocol: tcp, FromPort: !GetAtt Database.{{attribute}}, ToPort: !GetAtt Database.{{attribute}}, CidrIp: 0.0.0.0/0 } }
        """, "Rule").ShouldBe(outcome);

    [Fact]
    public void A_port_under_an_undecided_condition_is_unknown() => Judge(Policy, """
        Parameters: { Env: { Type: String } }
        Conditions: { Dev: !Equals [!Ref Env, dev] }
        Resources:
          Rule: { Type: AWS::EC2::SecurityGroupIngress, Properties: { GroupId: sg-1, IpProtocol: tcp, FromPort: !If [Dev, 22, 443], ToPort: !If [Dev, 22, 443], CidrIp: 0.0.0.0/0 } }
        """).ShouldBe(Outcome.Unknown);
}
