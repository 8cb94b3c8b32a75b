using Policies.Model;

namespace Policies.Resources;

/// <summary>A set of headers that CloudFront adds to responses; it does nothing until a behaviour names it.</summary>
public sealed record ResponseHeadersPolicy(Resource Resource) : IResourceView<ResponseHeadersPolicy>
{
    /// <inheritdoc/>
    public static string Type => "AWS::CloudFront::ResponseHeadersPolicy";

    /// <inheritdoc/>
    public static ResponseHeadersPolicy View(Resource resource) => new(resource);

    /// <summary>The settings of all security headers, present or not. CloudFront takes none of them as a custom header.</summary>
    public Property SecurityHeaders => Resource["ResponseHeadersPolicyConfig"]["SecurityHeadersConfig"];

    /// <summary>The Strict-Transport-Security header.</summary>
    public SecurityHeader StrictTransportSecurity => new(SecurityHeaders["StrictTransportSecurity"]);

    /// <summary>How long browsers remember it, in seconds.</summary>
    public Value<int> StrictTransportSecuritySeconds => StrictTransportSecurity["AccessControlMaxAgeSec"].Integer;

    /// <summary>Whether it holds for subdomains; not by default.</summary>
    public Value<bool> StrictTransportSecuritySubdomains => StrictTransportSecurity["IncludeSubdomains"].Boolean.OrDefault(false);

    /// <summary>The Content-Security-Policy header.</summary>
    public SecurityHeader ContentSecurityPolicyHeader => new(SecurityHeaders["ContentSecurityPolicy"]);

    /// <summary>The content of the Content-Security-Policy header.</summary>
    public Value<ContentSecurityPolicy> ContentSecurityPolicy => Resources.ContentSecurityPolicy.Read(ContentSecurityPolicyHeader["ContentSecurityPolicy"].Text);

    /// <summary>The X-Frame-Options header.</summary>
    public SecurityHeader FrameOptions => new(SecurityHeaders["FrameOptions"]);

    /// <summary><c>DENY</c> or <c>SAMEORIGIN</c>.</summary>
    public Value<string> FrameOption => FrameOptions["FrameOption"].Text;

    /// <summary>The X-Content-Type-Options header, whose only value is <c>nosniff</c>.</summary>
    public SecurityHeader ContentTypeOptions => new(SecurityHeaders["ContentTypeOptions"]);

    /// <summary>The Referrer-Policy header.</summary>
    public SecurityHeader ReferrerPolicyHeader => new(SecurityHeaders["ReferrerPolicy"]);

    /// <summary>The content of the Referrer-Policy header.</summary>
    public Value<string> ReferrerPolicy => ReferrerPolicyHeader["ReferrerPolicy"].Text;

    /// <summary>The X-XSS-Protection header.</summary>
    public SecurityHeader XssProtectionHeader => new(SecurityHeaders["XSSProtection"]);

    /// <summary>Whether the browser's filter is turned on.</summary>
    public Value<bool> XssProtection => XssProtectionHeader["Protection"].Boolean;

    /// <summary>Whether the browser blocks the page rather than mending it; not by default.</summary>
    public Value<bool> XssModeBlock => XssProtectionHeader["ModeBlock"].Boolean.OrDefault(false);
}
