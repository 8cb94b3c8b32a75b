using Policies.Model;
using Policies.Resources;

namespace Policies.Elb;

/// <summary>Asserts that tLS listeners carry an ACM certificate.</summary>
public sealed class ListenerCertificate : Policy<Listener>
{
    private const string Expected = "an ACM certificate";

    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "elb-listener-certificate",
        Title = "TLS listeners carry an ACM certificate",
        Rationale = "ACM renews its certificates and keeps their keys; one that was uploaded to IAM expires unseen.",
        Remediation = "Set Certificates to the ARN of an ACM certificate.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Applies(Listener listener) => listener.IsTls;

    /// <inheritdoc/>
    protected override Verdict Evaluate(Listener listener) =>
        listener.CertificateArns.All(IsAcms, whenNone: listener.CertificateList.Answer(Outcome.NonCompliant, Expected));

    private static Verdict IsAcms(Value<string> certificate) => certificate.Judge(
        arn => arn switch
        {
            { Property.Node: ReferenceNode { Target.Type: "AWS::CertificateManager::Certificate" } } => arn.Property.Answer(Outcome.Compliant, Expected),
            { Property.Node: ReferenceNode { Target.Type: "AWS::IAM::ServerCertificate" } } => arn.Property.Answer(Outcome.NonCompliant, Expected),
            Value<string>.Absent absent => absent.Property.Answer(Outcome.NonCompliant, Expected),
            _ => arn.Property.Answer(
                ArnText.ServiceOf(arn) switch
                {
                    "acm" => Outcome.Compliant,
                    "iam" => Outcome.NonCompliant,
                    _ => Outcome.Unknown,
                },
                Expected),
        },
        Expected);
}
