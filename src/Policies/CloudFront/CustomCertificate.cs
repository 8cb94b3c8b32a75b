using Policies.Model;
using Policies.Resources;

namespace Policies.CloudFront;

/// <summary>Asserts that a distribution has its own certificate, served by SNI.</summary>
public sealed class CustomCertificate : Policy<Distribution>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "cloudfront-custom-certificate",
        Title = "A distribution has its own certificate, served by SNI",
        Rationale = "The default certificate serves no domain of one's own and fixes TLS at version 1.0; dedicated addresses cost much and help only ancient browsers.",
        Remediation = "Set ViewerCertificate with AcmCertificateArn and SslSupportMethod sni-only.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(Distribution distribution)
    {
        var (certificate, own) = (distribution.ViewerCertificate, distribution.ViewerCertificate.IsOwn);
        return own.IsNonCompliant ? own : own & certificate.SslSupportMethod.Is("sni-only");
    }
}
