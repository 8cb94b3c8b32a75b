using Policies.Model;

namespace Policies.Resources;

/// <summary>A WAFv2 web ACL. Sources of the defaults: CloudFormation's page of the type.</summary>
public sealed record WebAcl(Resource Resource) : IResourceView<WebAcl>
{
    private static readonly Relation<WafLoggingConfiguration, WebAcl> AclOfLogging = new(logging => logging.ResourceArn);
    private static readonly Relation<LogDeliverySource, WebAcl> AclOfSource = new(source => source.LogsOf("wafv2"));

    /// <inheritdoc/>
    public static string Type => "AWS::WAFv2::WebACL";

    /// <inheritdoc/>
    public static WebAcl View(Resource resource) => new(resource);

    /// <summary><c>CLOUDFRONT</c> or <c>REGIONAL</c>.</summary>
    public Value<string> Scope => Resource["Scope"].Text;

    /// <summary>What becomes of a request that no rule decides: <c>Allow</c> or <c>Block</c>, the key of an object.</summary>
    public Property DefaultAction => Resource["DefaultAction"];

    /// <summary>The list of rules; absent means none.</summary>
    public Property RuleList => Resource["Rules"];

    /// <summary>The rules, in no order: their priority decides.</summary>
    public Many<WebAclRule> Rules => RuleList.Items.Select(rule => new WebAclRule(rule));

    /// <summary>The rule groups that Firewall Manager put around the rules of a live web ACL.</summary>
    public Many<WebAclRule> FirewallManagerGroups =>
        Resource["PreProcessFirewallManagerRuleGroups"].Items.Concat(Resource["PostProcessFirewallManagerRuleGroups"].Items)
            .Select(group => new WebAclRule(group, "FirewallManagerStatement"));

    /// <summary>The logging configurations; a web ACL has at most one.</summary>
    public Many<WafLoggingConfiguration> LoggingConfigurations => Resource.Graph.Referring(AclOfLogging, this);

    /// <summary>The sources by which CloudWatch Logs delivers its logs.</summary>
    public Many<LogDeliverySource> LogDeliverySources => Resource.Graph.Referring(AclOfSource, this);
}
