using Policies.Model;

namespace Policies.Resources;

/// <summary>The certificate and the TLS versions that viewers of a distribution see.</summary>
/// <param name="Source">The object that holds the properties, present or not.</param>
public sealed record ViewerCertificate(Property Source)
{
    // CloudFront developer guide: "Supported protocols and ciphers between viewers and CloudFront". Every name begins with the oldest
    // protocol that the policy admits, so that a policy of a later year is read as well.
    private static readonly string[] TooOld = ["SSLv3", "TLSv1", "TLSv1_2016", "TLSv1.1_2016"];
    private static readonly string[] RecentEnough = ["TLSv1.2_", "TLSv1.2-", "TLSv1.3_", "TLSv1.3-"];

    /// <summary>Whether it is the certificate of <c>cloudfront.net</c>.</summary>
    public Value<bool> IsCloudFronts => Source["CloudFrontDefaultCertificate"].Boolean.OrDefault(false);

    /// <summary>The security policy.</summary>
    public Value<string> MinimumProtocolVersion => Source["MinimumProtocolVersion"].Text.AbsentWhere(string.IsNullOrEmpty);

    /// <summary><c>sni-only</c>, <c>vip</c> or <c>static-ip</c>; required with a certificate of one's own.</summary>
    public Value<string> SslSupportMethod => Source["SslSupportMethod"].Text;

    /// <summary>Holds if the certificate is one's own, from ACM or IAM.</summary>
    public Verdict IsOwn
    {
        get
        {
            const string Expected = "a certificate of one's own";
            var present = Source.IsPresent(Expected);
            return present.IsNonCompliant
                ? present
                : IsCloudFronts.Is(false)
                    & (Source["AcmCertificateArn"].Text.AbsentWhere(string.IsNullOrEmpty).IsPresent(Expected)
                        | Source["IamCertificateId"].Text.AbsentWhere(string.IsNullOrEmpty).IsPresent(Expected));
        }
    }

    /// <summary>
    /// Holds if viewers need TLS 1.2 or later. With CloudFront's certificate the policy is TLSv1 whatever is written
    /// (CloudFormation: Distribution ViewerCertificate); an absent one acts as TLSv1.
    /// </summary>
    public Verdict RequiresTls12
    {
        get
        {
            const string Expected = "a security policy of TLS 1.2 or later";
            var own = IsOwn;
            return own.IsNonCompliant
                ? own
                : own & MinimumProtocolVersion.Judge(
                    version => version switch
                    {
                        Value<string>.Absent absent => absent.Property.Answer(Outcome.NonCompliant, Expected, "absent, which acts as TLSv1"),
                        Value<string>.Known { Content: var name } known when TooOld.Contains(name, StringComparer.Ordinal) => known.Property.Answer(Outcome.NonCompliant, Expected),
                        Value<string>.Known { Content: var name } known when RecentEnough.Any(start => name.StartsWith(start, StringComparison.Ordinal)) => known.Property.Answer(Outcome.Compliant, Expected),
                        Value<string>.Known { Content: var name } known => known.Property.Answer(Outcome.Unknown, Expected, $"{name}, which is no known security policy"),
                        _ => version.Property.Answer(Outcome.Unknown, Expected, version.Describe()),
                    },
                    Expected);
        }
    }
}
