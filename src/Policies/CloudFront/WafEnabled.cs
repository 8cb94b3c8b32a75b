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
            Value<string>.Known { Content: var name } known =>
                known.Property.Answer(Guid.TryParse(name, out _) ? Outcome.NonCompliant : Outcome.Compliant, Expected, Guid.TryParse(name, out _) ? $"{name}, an id of WAF Classic" : name),
            { Property.Node: ReferenceNode { Target.Type: "AWS::WAF::WebACL" or "AWS::WAFRegional::WebACL" } } => id.Property.Answer(Outcome.NonCompliant, Expected, $"{id.Describe()}, a web ACL of WAF Classic"),
            { Property.Node: ReferenceNode { Target: var acl } } when acl.Type == WebAcl.Type =>
                WebAcl.View(distribution.Resource.Graph.Look(acl)).Scope.Is("CLOUDFRONT") & id.Property.Answer(Outcome.Compliant, Expected),

            // A parameter may be left empty; nothing else that is known on deployment can be.
            { Property.Node: UnknownNode { Kind: UnknownKind.Parameter } } => id.Property.Answer(Outcome.Unknown, Expected),
            _ => id.IsPresent(Expected),
        },
        Expected);
}
