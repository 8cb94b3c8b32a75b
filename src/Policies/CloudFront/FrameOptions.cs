using System.ComponentModel;
using Policies.Model;
using Policies.Resources;

namespace Policies.CloudFront;

/// <summary>Asserts that every behaviour says who may frame its pages.</summary>
public sealed class FrameOptions(
    [Description("Whether the header must replace the origin's")] bool requireOverride = false) : Policy<Distribution>
{
    private const string Expected = "an X-Frame-Options header or frame-ancestors";

    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "cloudfront-frame-options",
        Title = "Every behaviour says who may frame its pages",
        Rationale = "A page that anyone may frame can be laid invisibly over another one, so that clicks go astray.",
        Remediation = "Set FrameOptions to DENY or SAMEORIGIN in the response headers policy of each behaviour, or frame-ancestors in its ContentSecurityPolicy.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(Distribution distribution) => distribution.EveryBehavior(Restricts, Expected);

    // Browsers that know frame-ancestors follow it and ignore X-Frame-Options.
    private Verdict Restricts(ResponseHeadersPolicy policy)
    {
        var options = policy.FrameOptions.Holds(Expected, requireOverride, _ => policy.FrameOption.IsOneOf("DENY", "SAMEORIGIN"));
        return policy.ContentSecurityPolicy.Judge(
            content => content switch
            {
                Value<Resources.ContentSecurityPolicy>.Known known when known.Content.RestrictsFrames(known.Property, Expected) is { } ancestors =>
                    ancestors.IsCompliant ? policy.ContentSecurityPolicyHeader.Holds(Expected, requireOverride) | options
                    : ancestors.IsUnknown ? ancestors | options
                    : ancestors,
                Value<Resources.ContentSecurityPolicy>.Unknown unknown => options | unknown.Property.Answer(Outcome.Unknown, Expected, unknown.Reason),
                _ => options,
            },
            Expected);
    }
}
