using Policies.Model;
using Policies.Resources;

namespace Policies.Sqs;

/// <summary>Asserts that a queue policy denies requests without TLS.</summary>
public sealed class TlsOnly : Policy<Queue>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "sqs-tls-only",
        Title = "A queue policy denies requests without TLS",
        Rationale = "Without such a denial, messages can be sent and received over plain HTTP.",
        Remediation = "Add a Deny statement for Principal * and sqs:* on the queue where aws:SecureTransport is false.",
        Severity = Severity.Medium,
    };

    private const string AnyAction = "sqs:" + TlsDenial.Anything;

    /// <inheritdoc/>
    protected override Verdict Evaluate(Queue queue) =>
        queue.Policies.IsEmpty
            ? queue.Resource.Answer(Outcome.NonCompliant, "QueuePolicy", "a policy that denies requests without TLS", "no queue policy")
            : queue.Policies.Any(policy => policy.DeniesPlainRequests(AnyAction, "the queue", new OwnArn(queue.Resource, "QueueName").Covers), Verdict.NotApplicable);
}
