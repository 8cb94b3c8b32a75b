using System.ComponentModel;
using System.Globalization;
using Policies.Model;
using Policies.Resources;

namespace Policies.CloudFront;

/// <summary>Asserts that every behaviour sends Strict-Transport-Security for a year or more, subdomains included.</summary>
public sealed class Hsts(
    [Description("How long browsers must remember the header, in seconds")] int minimumSeconds = 31536000,
    [Description("Whether the header must hold for subdomains")] bool includeSubdomains = true,
    [Description("Whether the header must replace the origin's")] bool requireOverride = true) : Policy<Distribution>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "cloudfront-hsts",
        Title = "Every behaviour sends Strict-Transport-Security for a year or more, subdomains included",
        Rationale = "A browser that knows the header refuses plain HTTP and invalid certificates for as long as it lasts.",
        Remediation = "Set StrictTransportSecurity in the response headers policy of each behaviour: AccessControlMaxAgeSec 31536000 or more, IncludeSubdomains and Override true.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(Distribution distribution)
    {
        const string Expected = "a Strict-Transport-Security header";
        var seconds = minimumSeconds.ToString(CultureInfo.InvariantCulture);
        return distribution.EveryBehavior(
            policy => policy.StrictTransportSecurity.Holds(
                Expected,
                requireOverride,
                _ => policy.StrictTransportSecuritySeconds.Test(age => age >= minimumSeconds, $"{seconds} seconds or more")
                    & (includeSubdomains ? policy.StrictTransportSecuritySubdomains.Is(true) : Verdict.Compliant)),
            Expected);
    }
}
