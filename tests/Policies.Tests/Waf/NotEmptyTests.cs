using Policies.Model;
using Policies.Waf;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Waf;

public sealed class NotEmptyTests
{
    [Theory]
    [InlineData("Rules: [{ Name: a, Action: { Block: {} } }]", Outcome.Compliant)]
    [InlineData("Rules: []", Outcome.NonCompliant)]
    [InlineData("Scope: REGIONAL", Outcome.NonCompliant)]
    [InlineData("Rules: !Ref Rules", Outcome.Unknown)]
    [InlineData("Rules: [!If [IsWanted, { Name: a }, !Ref 'AWS::NoValue']]", Outcome.Unknown)]
    public void A_web_acl_needs_a_rule(string properties, Outcome outcome) =>
        Judge(new NotEmpty(), $$"""
            Parameters: { Rules: { Type: String }, Wanted: { Type: String } }
            Conditions: { IsWanted: !Equals [!Ref Wanted, 'yes'] }
            Resources:
              Acl: { Type: AWS::WAFv2::WebACL, Properties: { {{properties}} } }
            """).ShouldBe(outcome, outcome is Outcome.NonCompliant ? "Acl/Properties/Rules" : null);

    [Theory]
    [InlineData("Rules: [], PreProcessFirewallManagerRuleGroups: [{ Name: g, OverrideAction: { None: {} } }]", Outcome.Compliant)]
    [InlineData("Rules: []", Outcome.NonCompliant)]
    public void A_live_one_may_have_rule_groups_of_firewall_manager(string properties, Outcome outcome) =>
        JudgeLive(new NotEmpty(), $$"""Resources: { acl: { Type: AWS::WAFv2::WebACL, Properties: { {{properties}} } } }""").ShouldBe(outcome);
}
