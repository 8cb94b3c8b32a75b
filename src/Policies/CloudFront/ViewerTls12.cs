using Policies.Model;
using Policies.Resources;

namespace Policies.CloudFront;

/// <summary>Asserts that viewers need TLS 1.2 or later.</summary>
public sealed class ViewerTls12 : Policy<Distribution>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "cloudfront-viewer-tls12",
        Title = "Viewers need TLS 1.2 or later",
        Rationale = "TLS 1.0 and 1.1 are broken and retired; the default cloudfront.net certificate accepts them whatever else is set.",
        Remediation = "Set ViewerCertificate to a certificate of your own with MinimumProtocolVersion TLSv1.2_2021 or later.",
        Severity = Severity.High,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(Distribution distribution) =>
        distribution.ViewerCertificate.RequiresTls12;
}
