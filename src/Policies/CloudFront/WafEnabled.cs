using Policies.Model;
using Policies.Resources;

namespace Policies.CloudFront;

/// <summary>Asserts that a distribution has a WAFv2 web ACL.</summary>
public sealed class WafEnabled : Policy<Distribution>
{
    private const string Expected = "a WAFv2 web ACL";

    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "cloudfront-waf-enabled",
        Title = "A distribution has a WAFv2 web ACL",
        Rationale = "A web ACL stops common attacks at the edge, before they reach an origin.",
        Remediation = "Set WebACLId to the ARN of a WAFv2 web ACL of scope CLOUDFRONT.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(Distribution distribution) => distribution.WebAclId.Judge(
        id => id switch
        {
            Value<string>.Known { Content: var acl } known =>
                Guid.TryParse(acl, out _) ? known.Property.Answer(Outcome.NonCompliant, Expected, $"{acl}, an id of WAF Classic")
                : IsArnOfAnother(acl) ? known.Property.Answer(Outcome.NonCompliant, Expected, $"{acl}, which is no WAFv2 web ACL of scope CLOUDFRONT")
                : known.Property.Answer(Outcome.Compliant, Expected),
            { Property.Node: ReferenceNode { Target.Type: "AWS::WAF::WebACL" or "AWS::WAFRegional::WebACL" } } => id.Property.Answer(Outcome.NonCompliant, Expected, $"{id.Describe()}, a web ACL of WAF Classic"),
            { Property.Node: ReferenceNode { Target: var acl } } when acl.Type == WebAcl.Type =>
                WebAcl.View(distribution.Resource.Graph.Look(acl)).Scope.Is("CLOUDFRONT") & id.Property.Answer(Outcome.Compliant, Expected),
            _ => id.IsPresent(Expected),
        },
        Expected);

    // arn:aws:wafv2:us-east-1:123456789012:global/webacl/NAME/ID; a regional web ACL serves no distribution.
    private static bool IsArnOfAnother(string acl) =>
        acl.Split(':') is ["arn", _, var service, _, _, var resource, ..] && !(service == "wafv2" && resource.StartsWith("global/webacl/", StringComparison.Ordinal));
}
