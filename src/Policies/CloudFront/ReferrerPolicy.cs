using System.ComponentModel;
using Policies.Model;
using Policies.Resources;

namespace Policies.CloudFront;

/// <summary>Asserts that every behaviour sends a Referrer-Policy that keeps paths private.</summary>
public sealed class ReferrerPolicy(
    [Description("The values that are accepted; by default no-referrer, same-origin, strict-origin and strict-origin-when-cross-origin")] string[]? allowed = null,
    [Description("Whether the header must replace the origin's")] bool requireOverride = false) : Policy<Distribution>
{
    private readonly string[] _allowed = allowed ?? ["no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin"];

    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "cloudfront-referrer-policy",
        Title = "Every behaviour sends a Referrer-Policy that keeps paths private",
        Rationale = "The address of a page can hold tokens and personal data, and browsers tell it to the sites that the page links to.",
        Remediation = "Set ReferrerPolicy to strict-origin-when-cross-origin or stricter in the response headers policy of each behaviour.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(Distribution distribution)
    {
        const string Expected = "a Referrer-Policy header";
        return distribution.EveryBehavior(
            policy => policy.ReferrerPolicyHeader.Holds(Expected, requireOverride, _ => policy.ReferrerPolicy.IsOneOf(_allowed)),
            Expected);
    }
}
