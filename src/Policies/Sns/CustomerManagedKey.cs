using Policies.Model;
using Policies.Resources;

namespace Policies.Sns;

/// <summary>Asserts that a topic is encrypted with a customer managed key.</summary>
public sealed class CustomerManagedKey : Policy<Topic>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "sns-customer-managed-key",
        Title = "A topic is encrypted with a customer managed key",
        Rationale = "Only a key of its own lets the customer decide which services and accounts may use it.",
        Remediation = "Set KmsMasterKeyId to a customer managed key.",
        Severity = Severity.Low,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(Topic topic) =>
        KmsKey.IsCustomerManaged(topic.Key);
}
