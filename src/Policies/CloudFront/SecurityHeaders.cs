using Policies.Model;
using Policies.Resources;

namespace Policies.CloudFront;

/// <summary>Asserts that every behaviour has a response headers policy that sets security headers.</summary>
public sealed class SecurityHeaders : Policy<Distribution>
{
    private const string Expected = "a response headers policy that sets security headers";

    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "cloudfront-security-headers",
        Title = "Every behaviour has a response headers policy that sets security headers",
        Rationale = "Security headers tell browsers to refuse downgrades, framing, content sniffing and foreign scripts; a behaviour inherits none from the default behaviour.",
        Remediation = "Give each behaviour a ResponseHeadersPolicyId whose policy has a SecurityHeadersConfig.",
        Severity = Severity.High,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(Distribution distribution) => distribution.EveryBehavior(SetsAny, Expected);

    private static Verdict SetsAny(ResponseHeadersPolicy policy)
    {
        var present = policy.SecurityHeaders.IsPresent(Expected);
        return present.IsNonCompliant
            ? present
            : policy.StrictTransportSecurity.Source.IsPresent(Expected)
                | policy.ContentSecurityPolicyHeader.Source.IsPresent(Expected)
                | policy.FrameOptions.Source.IsPresent(Expected)
                | policy.ContentTypeOptions.Source.IsPresent(Expected)
                | policy.ReferrerPolicyHeader.Source.IsPresent(Expected)
                | policy.XssProtection.Is(true);
    }
}
