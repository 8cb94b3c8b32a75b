using Policies.Model;

namespace Policies.Resources;

/// <summary>A WAFv2 rule group of one's own.</summary>
public sealed record WafRuleGroup(Resource Resource) : IResourceView<WafRuleGroup>
{
    /// <inheritdoc/>
    public static string Type => "AWS::WAFv2::RuleGroup";

    /// <inheritdoc/>
    public static WafRuleGroup View(Resource resource) => new(resource);

    /// <summary>The rules.</summary>
    public Many<WebAclRule> Rules => Resource["Rules"].Items.Select(rule => new WebAclRule(rule));
}
