using Policies.Model;
using Policies.Resources;

namespace Policies.CloudFront;

/// <summary>Asserts that bucket origins use origin access control.</summary>
public sealed class OriginAccessControl : Policy<Distribution>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "cloudfront-origin-access-control",
        Title = "Bucket origins use origin access control",
        Rationale = "With signed requests the bucket can refuse everybody but the distribution; the older origin access identity cannot do so for KMS and all regions.",
        Remediation = "Set OriginAccessControlId of each bucket origin to an origin access control that signs always.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(Distribution distribution)
    {
        const string Expected = "an origin access control";
        var graph = distribution.Resource.Graph;
        return distribution.Origins.Where(origin => origin.IsBucket).All(
            origin => origin.OriginAccessControlId.Judge(
                id => id is { Property.Node: ReferenceNode { Target: var target } } && target.Type == Resources.OriginAccessControl.Type
                    ? Resources.OriginAccessControl.View(graph.Look(target)).SigningBehavior.IsNot("never") & id.IsPresent(Expected)
                    : id.IsPresent(Expected),
                Expected),
            whenNone: Verdict.NotApplicable);
    }
}
