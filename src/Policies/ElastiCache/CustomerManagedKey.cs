using Policies.Model;
using Policies.Resources;

namespace Policies.ElastiCache;

/// <summary>Asserts that a cache encrypts at rest with a customer managed key.</summary>
public sealed class CustomerManagedKey : Policy<ReplicationGroup, ServerlessCache>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "elasticache-customer-managed-key",
        Title = "A cache encrypts at rest with a customer managed key",
        Rationale = "The service's own key cannot be disabled or limited by a key policy.",
        Remediation = "Set KmsKeyId to a customer managed key; it cannot be changed on an existing cache.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(ReplicationGroup group) => KmsKey.IsCustomerManaged(group.KmsKeyId);

    /// <inheritdoc/>
    protected override Verdict Evaluate(ServerlessCache cache) => KmsKey.IsCustomerManaged(cache.KmsKeyId);
}
