using System.ComponentModel;
using Policies.Model;
using Policies.Resources;

namespace Policies.Waf;

/// <summary>Asserts that a web ACL applies AWS's common rule set, and counts instead of blocking for no managed rule group.</summary>
public sealed class ManagedRules(
    [Description("The names of AWS's managed rule groups that must be there; by default AWSManagedRulesCommonRuleSet")] string[]? required = null,
    [Description("Whether single rules of a managed rule group may only count")] bool allowCountedRules = true) : Policy<WebAcl>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "waf-managed-rules",
        Title = "A web ACL applies AWS's common rule set, and counts instead of blocking for no managed rule group",
        Rationale = "AWS keeps the rule set current against common attacks; a group that only counts stops none of them.",
        Remediation = "Add a rule with the managed rule group AWSManagedRulesCommonRuleSet and OverrideAction None.",
        Severity = Severity.Medium,
    };

    private readonly string[] _required = required ?? ["AWSManagedRulesCommonRuleSet"];

    /// <inheritdoc/>
    protected override Verdict Evaluate(WebAcl acl)
    {
        var rules = acl.Rules.Concat(acl.FirewallManagerGroups);
        var verdict = Verdict.Compliant;
        foreach (var name in _required)
        {
            verdict &= rules.Any(
                rule => rule.ManagedGroupVendor.Is("AWS") & rule.ManagedGroupName.Is(name),
                whenNone: acl.RuleList.Answer(Outcome.NonCompliant, $"the managed rule group {name}", "no rule with it"));
        }

        return verdict & rules
            .Where(rule => rule.ManagedGroup.IsPresent("a managed rule group"))
            .All(rule => rule.KeepsGroupActions & (allowCountedRules ? Verdict.Compliant : CountsNone(rule)), whenNone: Verdict.NotApplicable);
    }

    private static Verdict CountsNone(WebAclRule rule)
    {
        const string Expected = "no rule of the group that only counts";
        return rule.CountedManagedRules.Any(
            counted => counted.Answer(Outcome.NonCompliant, Expected, counted["Name"].Symbol.Describe()),
            whenNone: rule.ManagedGroup.Answer(Outcome.Compliant, Expected, "none"));
    }
}
