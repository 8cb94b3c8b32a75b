using Policies.Model;
using Policies.Resources;

namespace Policies.CloudFront;

/// <summary>Asserts that every behaviour redirects to or requires HTTPS.</summary>
public sealed class ViewerHttps : Policy<Distribution>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "cloudfront-viewer-https",
        Title = "Every behaviour redirects to or requires HTTPS",
        Rationale = "What a viewer sends and gets over plain HTTP can be read and changed on the way.",
        Remediation = "Set ViewerProtocolPolicy to redirect-to-https or https-only in the default behaviour and in each further one.",
        Severity = Severity.High,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(Distribution distribution) =>
        distribution.Behaviors.All(behavior => behavior.RequiresHttps, whenNone: Verdict.NotApplicable);
}
