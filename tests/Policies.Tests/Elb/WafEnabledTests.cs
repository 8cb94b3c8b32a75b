using Policies.Elb;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Elb;

public sealed class WafEnabledTests
{
    [Theory]
    [InlineData("Association: { Type: AWS::WAFv2::WebACLAssociation, Properties: { ResourceArn: !Ref Balancer, WebACLArn: arn } }", Outcome.Compliant)]
    [InlineData("Association: { Type: AWS::WAFv2::WebACLAssociation, Condition: IsWanted, Properties: { ResourceArn: !Ref Balancer, WebACLArn: arn } }", Outcome.Unknown)]
    [InlineData("Association: { Type: AWS::WAFv2::WebACLAssociation, Properties: { ResourceArn: !Ref Other, WebACLArn: arn } }", Outcome.NonCompliant)]
    [InlineData("Association: { Type: AWS::WAFv2::WebACLAssociation, Properties: { ResourceArn: !Sub 'arn:aws:apigateway:${AWS::Region}::/restapis/x/stages/y', WebACLArn: arn } }", Outcome.NonCompliant)]
    public void An_association_must_name_the_load_balancer(string association, Outcome outcome) =>
        Judge(new WafEnabled(), $$"""
            Parameters: { Wanted: { Type: String } }
            Conditions: { IsWanted: !Equals [!Ref Wanted, 'yes'] }
            Resources:
              Balancer: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Type: application } }
              Other: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer }
              {{association}}
            """, "Balancer").ShouldBe(outcome, outcome is Outcome.NonCompliant ? "Balancer/WebACLAssociation" : null);

    [Theory]
    [InlineData("Scheme: internal", Outcome.NotApplicable)]
    [InlineData("Type: network", Outcome.NotApplicable)]
    [InlineData("Type: gateway", Outcome.NotApplicable)]
    [InlineData("Scheme: !Ref Scheme", Outcome.Unknown)]
    [InlineData("Name: web", Outcome.NonCompliant)]
    public void Only_application_load_balancers_on_the_internet_are_spoken_of(string properties, Outcome outcome) =>
        Judge(new WafEnabled(), $$"""
            Parameters: { Scheme: { Type: String } }
            Resources:
              Balancer: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { {{properties}} } }
            """).ShouldBe(outcome);

    [Theory]
    [InlineData("{ IpProtocol: tcp, FromPort: 443, ToPort: 443, SourcePrefixListId: !Ref List }", Outcome.Unknown)]
    [InlineData("{ IpProtocol: tcp, FromPort: 443, ToPort: 443, SourcePrefixListId: pl-3b927c52 }", Outcome.Unknown)]
    [InlineData("{ IpProtocol: tcp, FromPort: 443, ToPort: 443, SourceSecurityGroupId: sg-1 }", Outcome.Compliant)]
    [InlineData("{ IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 0.0.0.0/0 }", Outcome.NonCompliant)]
    [InlineData("{ IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIpv6: '::/0' }", Outcome.NonCompliant)]
    public void Rules_of_its_security_group_decide_whether_only_cloudfront_reaches_it(string rule, Outcome outcome) =>
        Judge(new WafEnabled(), $$"""
            Parameters: { List: { Type: String } }
            Resources:
              Balancer: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { SecurityGroups: [!GetAtt Group.GroupId] } }
              Group: { Type: AWS::EC2::SecurityGroup, Properties: { SecurityGroupIngress: [{{rule}}] } }
            """, "Balancer").ShouldBe(outcome, outcome is Outcome.NonCompliant ? "Balancer/WebACLAssociation" : null);

    [Theory]
    [InlineData("com.amazonaws.global.cloudfront.origin-facing", Outcome.Compliant)]
    [InlineData("com.amazonaws.eu-west-1.s3", Outcome.NonCompliant)]
    public void A_live_prefix_list_is_known_by_its_name(string name, Outcome outcome) =>
        JudgeLive(new WafEnabled(), $$"""
            Resources:
              lb: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Type: application, Scheme: internet-facing, SecurityGroups: [sg-1] } }
              sg-1: { Type: AWS::EC2::SecurityGroup, Properties: { SecurityGroupIngress: [{ IpProtocol: tcp, FromPort: 443, ToPort: 443, SourcePrefixListId: pl-1 }] } }
              pl-1: { Type: AWS::EC2::PrefixList, Properties: { PrefixListName: {{name}} } }
            """, "lb").ShouldBe(outcome);

    [Fact]
    public void A_live_association_names_the_arn() =>
        JudgeLive(new WafEnabled(), """
            Resources:
              'arn:aws:elasticloadbalancing:eu-west-1:1:loadbalancer/app/a/1': { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Type: application, Scheme: internet-facing } }
              a: { Type: AWS::WAFv2::WebACLAssociation, Properties: { ResourceArn: 'arn:aws:elasticloadbalancing:eu-west-1:1:loadbalancer/app/a/1', WebACLArn: arn } }
              b: { Type: AWS::WAFv2::WebACLAssociation, Properties: { ResourceArn: 'arn:aws:apigateway:eu-west-1::/restapis/x/stages/y', WebACLArn: arn } }
            """, "arn:aws:elasticloadbalancing:eu-west-1:1:loadbalancer/app/a/1").ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_live_load_balancer_without_one_does_not_suffice() =>
        JudgeLive(new WafEnabled(), """
            Resources:
              lb: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Type: application, Scheme: internet-facing } }
              b: { Type: AWS::WAFv2::WebACLAssociation, Properties: { ResourceArn: 'arn:aws:apigateway:eu-west-1::/restapis/x/stages/y', WebACLArn: arn } }
            """, "lb").ShouldBe(Outcome.NonCompliant);
}
