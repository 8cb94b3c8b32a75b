using Policies.Model;
using Policies.Resources;

namespace Policies.Waf;

/// <summary>Asserts that a web ACL stops some requests.</summary>
public sealed class DefaultAction : Policy<WebAcl>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "waf-default-action",
        Title = "A web ACL stops some requests",
        Rationale = "A web ACL that allows by default and only counts or allows by its rules protects nothing.",
        Remediation = "Set DefaultAction to Block, or give a rule the action Block or a managed rule group the OverrideAction None.",
        Severity = Severity.Low,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(WebAcl acl)
    {
        const string Expected = "Block, or a rule that stops requests";
        return acl.DefaultAction["Block"].IsPresent(Expected)
            | acl.Rules.Any(rule => rule.Stops, whenNone: acl.RuleList.Answer(Outcome.NonCompliant, Expected))
            | acl.FirewallManagerGroups.Any(group => group.Stops, whenNone: Verdict.NotApplicable);
    }
}
