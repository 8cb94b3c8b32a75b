using Policies.Model;
using Policies.Resources;

namespace Policies.CloudFront;

/// <summary>Asserts that custom origins are reached with TLS 1.2.</summary>
public sealed class OriginTls12 : Policy<Distribution>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "cloudfront-origin-tls12",
        Title = "Custom origins are reached with TLS 1.2",
        Rationale = "CloudFront uses what the list allows; without a list it may fall back to TLS 1.0 and SSL 3.",
        Remediation = "Set OriginSSLProtocols to TLSv1.2 alone.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(Distribution distribution) => distribution.Origins
        .SelectMany(origin => origin.Endpoints)
        .Where(endpoint => endpoint.ProtocolPolicy.OrDefault("match-viewer").IsNot("http-only"))
        .All(
            endpoint => endpoint.SslProtocols.Items.All(
                protocol => protocol.Text.Is("TLSv1.2"),
                whenNone: endpoint.SslProtocols.Answer(Outcome.NonCompliant, "TLSv1.2", "absent, which means TLSv1 and SSLv3")),
            whenNone: Verdict.NotApplicable);
}
