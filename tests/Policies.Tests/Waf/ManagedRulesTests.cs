using Policies.Model;
using Policies.Waf;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Waf;

public sealed class ManagedRulesTests
{
    [Theory]
    [InlineData("{ OverrideAction: { None: {} }, Statement: { ManagedRuleGroupStatement: { VendorName: AWS, Name: AWSManagedRulesCommonRuleSet } } }", Outcome.Compliant)]
    [InlineData("{ OverrideAction: { Count: {} }, Statement: { ManagedRuleGroupStatement: { VendorName: AWS, Name: AWSManagedRulesCommonRuleSet } } }", Outcome.NonCompliant)]
    [InlineData("{ OverrideAction: { None: {} }, Statement: { ManagedRuleGroupStatement: { VendorName: AWS, Name: AWSManagedRulesSQLiRuleSet } } }", Outcome.NonCompliant)]
    [InlineData("{ OverrideAction: { None: {} }, Statement: { ManagedRuleGroupStatement: { VendorName: Other, Name: AWSManagedRulesCommonRuleSet } } }", Outcome.NonCompliant)]
    [InlineData("{ Action: { Block: {} }, Statement: { RateBasedStatement: { Limit: 100 } } }", Outcome.NonCompliant)]
    [InlineData("{ OverrideAction: { None: {} }, Statement: { ManagedRuleGroupStatement: { VendorName: AWS, Name: !Ref Name } } }", Outcome.Unknown)]
    public void The_common_rule_set_must_block(string rule, Outcome outcome) => Acl(new ManagedRules(), rule).ShouldBe(outcome);

    [Fact]
    public void No_other_managed_group_may_only_count() =>
        Acl(new ManagedRules(), """
            { OverrideAction: { None: {} }, Statement: { ManagedRuleGroupStatement: { VendorName: AWS, Name: AWSManagedRulesCommonRuleSet } } },
            { OverrideAction: { Count: {} }, Statement: { ManagedRuleGroupStatement: { VendorName: AWS, Name: AWSManagedRulesSQLiRuleSet } } }
            """).ShouldBe(Outcome.NonCompliant, "Acl/Properties/Rules/1/OverrideAction/Count");

    [Theory]
    [InlineData("RuleActionOverrides: [{ Name: SizeRestrictions_BODY, ActionToUse: { Count: {} } }]", Outcome.NonCompliant)]
    [InlineData("ExcludedRules: [{ Name: SizeRestrictions_BODY }]", Outcome.NonCompliant)]
    [InlineData("ExcludedRules: [!If [IsWanted, { Name: SizeRestrictions_BODY }, !Ref 'AWS::NoValue']]", Outcome.Unknown)]
    [InlineData("RuleActionOverrides: [{ Name: SizeRestrictions_BODY, ActionToUse: { Captcha: {} } }]", Outcome.Compliant)]
    public void Single_rules_may_count_unless_a_parameter_forbids_it(string exception, Outcome outcome)
    {
        var rule = $"{{ OverrideAction: {{ None: {{}} }}, Statement: {{ ManagedRuleGroupStatement: {{ VendorName: AWS, Name: AWSManagedRulesCommonRuleSet, {exception} }} }} }}";
        Acl(new ManagedRules(), rule).ShouldBe(Outcome.Compliant);
        Acl(new ManagedRules(allowCountedRules: false), rule).ShouldBe(outcome);
    }

    [Fact]
    public void A_web_acl_without_rules_does_not_suffice() =>
        Judge(new ManagedRules(), "Resources: { Acl: { Type: AWS::WAFv2::WebACL, Properties: {} } }").ShouldBe(Outcome.NonCompliant, "Acl/Properties/Rules");

    [Fact]
    public void A_live_web_acl_is_judged_alike() =>
        JudgeLive(new ManagedRules(), """
            Resources:
              acl: { Type: AWS::WAFv2::WebACL, Properties: { Rules: [{ OverrideAction: { None: {} }, Statement: { ManagedRuleGroupStatement: { VendorName: AWS, Name: AWSManagedRulesCommonRuleSet } } }] } }
            """).ShouldBe(Outcome.Compliant);

    [Theory]
    [InlineData("None", Outcome.Compliant)]
    [InlineData("Count", Outcome.NonCompliant)]
    public void A_live_web_acl_may_have_the_group_of_firewall_manager(string action, Outcome outcome) =>
        JudgeLive(new ManagedRules(), $$"""
            Resources:
              acl: { Type: AWS::WAFv2::WebACL, Properties: { Rules: [], PreProcessFirewallManagerRuleGroups: [{ OverrideAction: { {{action}}: {} }, FirewallManagerStatement: { ManagedRuleGroupStatement: { VendorName: AWS, Name: AWSManagedRulesCommonRuleSet } } }] } }
            """).ShouldBe(outcome);

    private static Verdict Acl(ManagedRules policy, string rules) => Judge(policy, $$"""
        Parameters: { Name: { Type: String }, Wanted: { Type: String } }
        Conditions: { IsWanted: !Equals [!Ref Wanted, 'yes'] }
        Resources:
          Acl: { Type: AWS::WAFv2::WebACL, Properties: { Rules: [{{rules.ReplaceLineEndings(" ")}}] } }
        """);
}
