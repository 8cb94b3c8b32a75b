using Policies.Model;
using Policies.Resources;

namespace Policies.Sns;

/// <summary>Asserts that a topic policy denies publishing without TLS.</summary>
public sealed class TlsOnly : Policy<Topic>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "sns-tls-only",
        Title = "A topic policy denies publishing without TLS",
        Rationale = "Without such a denial, messages can be published over plain HTTP.",
        Remediation = "Add a Deny statement for Principal * and sns:Publish on the topic where aws:SecureTransport is false.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(Topic topic) =>
        topic.Policies.IsEmpty
            ? topic.Resource.Answer(Outcome.NonCompliant, "TopicPolicy", "a policy that denies requests without TLS", "no topic policy")
            : topic.Policies.Any(policy => policy.DeniesPlainRequests("sns:Publish", "the topic", new OwnArn(topic.Resource, "TopicName").Covers), Verdict.NotApplicable);
}
