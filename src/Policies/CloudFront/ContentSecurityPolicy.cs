using System.ComponentModel;
using Policies.Model;
using Policies.Resources;

namespace Policies.CloudFront;

/// <summary>Asserts that every behaviour sends a Content-Security-Policy that restricts scripts.</summary>
public sealed class ContentSecurityPolicy(
    [Description("Whether scripts written within the page may run ('unsafe-inline' without a nonce or hash)")] bool allowUnsafeInline = true,
    [Description("Whether the header must replace the origin's")] bool requireOverride = false) : Policy<Distribution>
{
    private const string Expected = "a Content-Security-Policy header";

    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "cloudfront-content-security-policy",
        Title = "Every behaviour sends a Content-Security-Policy that restricts scripts",
        Rationale = "A policy that lets scripts come from anywhere, or be made of text by eval, does not stop injected code.",
        Remediation = "Set ContentSecurityPolicy in the response headers policy of each behaviour, with a script-src of named sources and without 'unsafe-eval'.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(Distribution distribution) => distribution.EveryBehavior(
        policy => policy.ContentSecurityPolicyHeader.Holds(Expected, requireOverride, _ => RestrictsScripts(policy)),
        Expected);

    private Verdict RestrictsScripts(ResponseHeadersPolicy policy)
    {
        var wanted = allowUnsafeInline ? "scripts from named sources only, without 'unsafe-eval'" : "scripts from named sources only, without 'unsafe-eval' and 'unsafe-inline'";
        return policy.ContentSecurityPolicy.Judge(
            content => content switch
            {
                Value<Resources.ContentSecurityPolicy>.Known known => known.Content.RestrictsScripts(allowUnsafeInline, known.Property, wanted),
                Value<Resources.ContentSecurityPolicy>.Absent absent => absent.Property.Answer(Outcome.NonCompliant, wanted),
                _ => content.Property.Answer(Outcome.Unknown, wanted, content.Describe()),
            },
            wanted);
    }
}
