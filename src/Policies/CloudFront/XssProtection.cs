using System.ComponentModel;
using Policies.Model;
using Policies.Resources;

namespace Policies.CloudFront;

/// <summary>Asserts that every behaviour turns on the legacy X-XSS-Protection in block mode.</summary>
public sealed class XssProtection(
    [Description("Whether the header must replace the origin's")] bool requireOverride = false) : Policy<Distribution>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "cloudfront-xss-protection",
        Title = "Every behaviour turns on the legacy X-XSS-Protection in block mode",
        Rationale = "Old browsers have a filter against reflected scripts; only in block mode can it not be turned against the page.",
        Remediation = "Set XSSProtection with Protection and ModeBlock true in the response headers policy of each behaviour.",
        Severity = Severity.Low,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(Distribution distribution)
    {
        const string Expected = "an X-XSS-Protection header";
        return distribution.EveryBehavior(
            policy => policy.XssProtectionHeader.Holds(Expected, requireOverride, _ => policy.XssProtection.Is(true) & policy.XssModeBlock.Is(true)),
            Expected);
    }
}
