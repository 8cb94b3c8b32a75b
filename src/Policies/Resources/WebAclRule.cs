using Policies.Model;

namespace Policies.Resources;

/// <summary>A rule of a web ACL or rule group.</summary>
/// <param name="Source">The object that holds the rule's properties.</param>
public sealed record WebAclRule(Property Source)
{
    private static readonly Question<WafRuleGroup> GroupStops = new(group =>
        group.Rules.Any(rule => rule.Stops, whenNone: group.Resource["Rules"].Answer(Outcome.NonCompliant, "an action that stops requests")));

    /// <summary>The rule's name.</summary>
    public Value<string> Name => Source["Name"].Symbol;

    /// <summary>The managed rule group that the rule refers to, present or not.</summary>
    public Property ManagedGroup => Source["Statement"]["ManagedRuleGroupStatement"];

    /// <summary>The vendor of the managed rule group.</summary>
    public Value<string> ManagedGroupVendor => ManagedGroup["VendorName"].Text;

    /// <summary>The name of the managed rule group.</summary>
    public Value<string> ManagedGroupName => ManagedGroup["Name"].Text;

    /// <summary>The rules of the managed rule group that are only counted: by an action override or, in the older form, by exclusion.</summary>
    public Many<Property> CountedManagedRules =>
        ManagedGroup["RuleActionOverrides"].Items.Where(rule => rule["ActionToUse"]["Count"].IsPresent("an action that only counts"))
            .Concat(ManagedGroup["ExcludedRules"].Items);

    /// <summary>Holds if a rule group's own actions count; the override <c>Count</c> switches the whole group off as a blocker.</summary>
    public Verdict KeepsGroupActions => Source["OverrideAction"]["Count"].IsNotPresent("a rule group whose actions are not overridden to count");

    /// <summary>Holds if the rule, or one of the rule group it refers to, can stop a request: by blocking it or by asking for proof of a browser or a human.</summary>
    public Verdict Stops
    {
        get
        {
            const string Expected = "an action that stops requests";
            var (action, group) = (Source["Action"], Source["Statement"]["RuleGroupReferenceStatement"]);
            var stops = action["Block"].IsPresent(Expected) | action["Captcha"].IsPresent(Expected) | action["Challenge"].IsPresent(Expected);
            var managed = ManagedGroup.IsPresent(Expected) & KeepsGroupActions;

            // A rule group can refer to none (CloudFormation: WebACL RuleGroupReferenceStatement); one that did might refer to itself.
            var own = Source.Resource.Type == WafRuleGroup.Type
                ? group.Answer(Outcome.NonCompliant, Expected)
                : Source.Resource.Graph.Follow<WafRuleGroup>(group["Arn"].Text).Any(GroupStops.Of, whenNone: group.Answer(Outcome.NonCompliant, Expected));
            return stops | managed | (own & KeepsGroupActions);
        }
    }
}
