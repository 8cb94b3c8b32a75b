using Amazon.CDK;
using Amazon.CDK.AWS.CloudFront;
using Constructs;

namespace ReferenceStack.Edge;

/// <summary>The documented security headers.</summary>
internal sealed class SecurityHeaders(Construct scope, string id, EnvironmentConfig config)
    : ResponseHeadersPolicy(scope, id, new ResponseHeadersPolicyProps
    {
        ResponseHeadersPolicyName = config.Named("SecurityHeadersPolicy"),
        Comment = "Security headers for housing trends application",
        SecurityHeadersBehavior = new ResponseSecurityHeadersBehavior
        {
            ContentSecurityPolicy = new ResponseHeadersContentSecurityPolicy { Override = true, ContentSecurityPolicy = ContentSecurity },
            ContentTypeOptions = new ResponseHeadersContentTypeOptions { Override = true },
            FrameOptions = new ResponseHeadersFrameOptions { Override = true, FrameOption = HeadersFrameOption.DENY },
            ReferrerPolicy = new ResponseHeadersReferrerPolicy
            {
                Override = true,
                ReferrerPolicy = HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN,
            },
            StrictTransportSecurity = new ResponseHeadersStrictTransportSecurity
            {
                Override = true,
                AccessControlMaxAge = Duration.Seconds(31536000),
                IncludeSubdomains = true,
                Preload = true,
            },
            XssProtection = new ResponseHeadersXSSProtection { Override = true, Protection = true, ModeBlock = true },
        },
    })
{
    // The documented policy lets scripts be inline and evaluated, which is what such a policy is there to prevent.
    private const string ContentSecurity =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'; frame-ancestors 'none';";
}
