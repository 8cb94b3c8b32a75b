using Policies.Model;
using Policies.Resources;

namespace Policies.Waf;

/// <summary>Asserts that a web ACL has rules.</summary>
public sealed class NotEmpty : Policy<WebAcl>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "waf-not-empty",
        Title = "A web ACL has rules",
        Rationale = "A web ACL without rules lets everything through, or nothing.",
        Remediation = "Add Rules, such as the managed rule group AWSManagedRulesCommonRuleSet.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(WebAcl acl)
    {
        const string Expected = "at least one rule";
        return acl.Rules.Exist(whenNone: acl.RuleList.Answer(Outcome.NonCompliant, Expected))
            | acl.FirewallManagerGroups.Exist(whenNone: acl.RuleList.Answer(Outcome.NonCompliant, Expected));
    }
}
