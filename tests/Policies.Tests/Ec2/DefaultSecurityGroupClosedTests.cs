using Policies.Ec2;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Ec2;

public sealed class DefaultSecurityGroupClosedTests
{
    private static readonly DefaultSecurityGroupClosed Policy = new();

    [Fact]
    public void The_cdks_custom_resource_closes_it() => Judge(Policy, """
        Resources:
          Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
          Closed: { Type: Custom::VpcRestrictDefaultSG, Properties: { ServiceToken: x, DefaultSecurityGroupId: !GetAtt Vpc.DefaultSecurityGroup } }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void Another_vpcs_custom_resource_does_not() => Judge(Policy, """
        Resources:
          Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
          Other: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.1.0.0/16 } }
          Closed: { Type: Custom::VpcRestrictDefaultSG, Properties: { ServiceToken: x, DefaultSecurityGroupId: !GetAtt Other.DefaultSecurityGroup } }
        """, "Vpc").ShouldBe(Outcome.Unknown);

    [Fact]
    public void Who_closes_it_otherwise_is_unknown() => Judge(Policy, """
        Resources:
          Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
        """).ShouldBe(Outcome.Unknown, "Vpc/DefaultSecurityGroup");

    [Fact]
    public void A_rule_that_the_template_adds_opens_it() => Judge(Policy, """
        Resources:
          Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
          Rule: { Type: AWS::EC2::SecurityGroupIngress, Properties: { GroupId: !GetAtt Vpc.DefaultSecurityGroup, IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 10.0.0.0/8 } }
        """).ShouldBe(Outcome.NonCompliant);

    [Theory]
    [InlineData("AWS::EC2::SecurityGroupIngress", "!GetAtt Vpc.DefaultSecurityGroup", Outcome.NonCompliant)]
    [InlineData("AWS::EC2::SecurityGroupEgress", "!GetAtt Vpc.DefaultSecurityGroup", Outcome.NonCompliant)]
    [InlineData("AWS::EC2::SecurityGroupEgress", "!If [Prod, !GetAtt Vpc.DefaultSecurityGroup, sg-1]", Outcome.Unknown)]
    [InlineData("AWS::EC2::SecurityGroupEgress", "sg-1", Outcome.Compliant)]
    public void A_rule_opens_a_group_that_was_closed(string type, string group, Outcome outcome) => Judge(Policy, $$"""
        Parameters: { Env: { Type: String } }
        Conditions: { Prod: !Equals [!Ref Env, prod] }
        Resources:
          Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
          Closed: { Type: Custom::VpcRestrictDefaultSG, Properties: { ServiceToken: x, DefaultSecurityGroupId: !GetAtt Vpc.DefaultSecurityGroup } }
          Rule: { Type: {{type}}, Properties: { GroupId: {{group}}, IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 0.0.0.0/0 } }
        """, "Vpc").ShouldBe(outcome);

    [Theory]
    [InlineData("", Outcome.Compliant)]
    [InlineData(", SecurityGroupIngress: [{ IpProtocol: '-1', SourceSecurityGroupId: sg-1 }]", Outcome.NonCompliant)]
    [InlineData(", SecurityGroupEgress: [{ IpProtocol: '-1', CidrIp: 0.0.0.0/0 }]", Outcome.NonCompliant)]
    public void A_live_group_is_read(string rules, Outcome outcome) => JudgeLive(Policy, $$"""
        Resources:
          vpc-1: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
          sg-1: { Type: AWS::EC2::SecurityGroup, Properties: { GroupName: default, VpcId: vpc-1{{rules}} } }
          sg-2: { Type: AWS::EC2::SecurityGroup, Properties: { GroupName: app, VpcId: vpc-1, SecurityGroupEgress: [{ IpProtocol: '-1', CidrIp: 0.0.0.0/0 }] } }
        """).ShouldBe(outcome);

    [Fact]
    public void A_live_group_that_was_not_read_is_unknown() => JudgeLive(Policy, """
        Resources:
          vpc-1: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
        """).ShouldBe(Outcome.Unknown);
}
