using System.ComponentModel;
using Policies.Model;
using Policies.Resources;

namespace Policies.CloudFront;

/// <summary>Asserts that every behaviour sends X-Content-Type-Options.</summary>
public sealed class ContentTypeOptions(
    [Description("Whether the header must replace the origin's")] bool requireOverride = false) : Policy<Distribution>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "cloudfront-content-type-options",
        Title = "Every behaviour sends X-Content-Type-Options",
        Rationale = "Without it a browser may guess that an uploaded file is a script, and run it.",
        Remediation = "Set ContentTypeOptions in the response headers policy of each behaviour.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(Distribution distribution)
    {
        const string Expected = "an X-Content-Type-Options header";
        return distribution.EveryBehavior(policy => policy.ContentTypeOptions.Holds(Expected, requireOverride), Expected);
    }
}
