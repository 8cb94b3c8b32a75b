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
                id => id is Value<string>.Absent
                    ? id.Property.Answer(Outcome.NonCompliant, Expected)
                    : graph.Follow<Resources.OriginAccessControl>(id).All(
                        control => control.SigningBehavior.IsOneOf("always", "no-override") & id.Property.Answer(Outcome.Compliant, Expected),
                        whenNone: Verdict.NotApplicable),
                Expected),
            whenNone: Verdict.NotApplicable);
    }
}
