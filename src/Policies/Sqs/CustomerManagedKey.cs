using Policies.Model;
using Policies.Resources;

namespace Policies.Sqs;

/// <summary>Asserts that a queue is encrypted with a customer managed key.</summary>
public sealed class CustomerManagedKey : Policy<Queue>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "sqs-customer-managed-key",
        Title = "A queue is encrypted with a customer managed key",
        Rationale = "Only a key of its own lets the customer decide which services and accounts may use it.",
        Remediation = "Set KmsMasterKeyId to a customer managed key.",
        Severity = Severity.Low,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(Queue queue) =>
        KmsKey.IsCustomerManaged(queue.Key);
}
