using Policies.Model;
using Policies.Waf;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Waf;

public sealed class DefaultActionTests
{
    private const string Common = "Statement: { ManagedRuleGroupStatement: { VendorName: AWS, Name: AWSManagedRulesCommonRuleSet } }";

    [Theory]
    [InlineData("DefaultAction: { Block: {} }", Outcome.Compliant)]
    [InlineData("DefaultAction: { Allow: {} }, Rules: [{ Action: { Block: {} } }]", Outcome.Compliant)]
    [InlineData("DefaultAction: { Allow: {} }, Rules: [{ Action: { Captcha: {} } }]", Outcome.Compliant)]
    [InlineData("DefaultAction: { Allow: {} }, Rules: [{ OverrideAction: { None: {} }, " + Common + " }]", Outcome.Compliant)]
    [InlineData("DefaultAction: { Allow: {} }, Rules: [{ OverrideAction: { Count: {} }, " + Common + " }]", Outcome.NonCompliant)]
    [InlineData("DefaultAction: { Allow: {} }, Rules: [{ Action: { Count: {} } }, { Action: { Allow: {} } }]", Outcome.NonCompliant)]
    [InlineData("DefaultAction: { Allow: {} }", Outcome.NonCompliant)]
    [InlineData("DefaultAction: !If [IsWanted, { Block: {} }, { Allow: {} }]", Outcome.Unknown)]
    [InlineData("DefaultAction: { Allow: {} }, Rules: [{ OverrideAction: { None: {} }, Statement: { RuleGroupReferenceStatement: { Arn: !GetAtt Blocking.Arn } } }]", Outcome.Compliant)]
    [InlineData("DefaultAction: { Allow: {} }, Rules: [{ OverrideAction: { Count: {} }, Statement: { RuleGroupReferenceStatement: { Arn: !GetAtt Blocking.Arn } } }]", Outcome.NonCompliant)]
    [InlineData("DefaultAction: { Allow: {} }, Rules: [{ OverrideAction: { None: {} }, Statement: { RuleGroupReferenceStatement: { Arn: !GetAtt Counting.Arn } } }]", Outcome.NonCompliant)]
    [InlineData("DefaultAction: { Allow: {} }, Rules: [{ OverrideAction: { None: {} }, Statement: { RuleGroupReferenceStatement: { Arn: !GetAtt Nested.Arn } } }]", Outcome.NonCompliant)]
    [InlineData("DefaultAction: { Allow: {} }, Rules: [{ OverrideAction: { None: {} }, Statement: { RuleGroupReferenceStatement: { Arn: !ImportValue Group } } }]", Outcome.Unknown)]
    public void Something_must_stop_a_request(string properties, Outcome outcome) =>
        Judge(new DefaultAction(), $$"""
            Parameters: { Wanted: { Type: String } }
            Conditions: { IsWanted: !Equals [!Ref Wanted, 'yes'] }
            Resources:
              Acl: { Type: AWS::WAFv2::WebACL, Properties: { {{properties}} } }
              Blocking: { Type: AWS::WAFv2::RuleGroup, Properties: { Rules: [{ Action: { Count: {} } }, { Action: { Block: {} } }] } }
              Nested: { Type: AWS::WAFv2::RuleGroup, Properties: { Rules: [{ OverrideAction: { None: {} }, Statement: { RuleGroupReferenceStatement: { Arn: !GetAtt Blocking.Arn } } }] } }
              Counting: { Type: AWS::WAFv2::RuleGroup, Properties: { Rules: [{ Action: { Count: {} } }] } }
            """).ShouldBe(outcome);

    [Fact]
    public void The_default_action_is_named_first() =>
        Judge(new DefaultAction(), "Resources: { Acl: { Type: AWS::WAFv2::WebACL, Properties: { DefaultAction: { Allow: {} } } } }").ShouldBe(Outcome.NonCompliant, "Acl/Properties/DefaultAction/Block");

    [Fact]
    public void A_live_web_acl_is_judged_alike() =>
        JudgeLive(new DefaultAction(), "Resources: { acl: { Type: AWS::WAFv2::WebACL, Properties: { DefaultAction: { Allow: {} }, Rules: [{ Action: { Block: {} } }] } } }").ShouldBe(Outcome.Compliant);
}
