using Policies.Model;
using Policies.Resources;

namespace Policies.SecretsManager;

/// <summary>Asserts that a secret is encrypted with a customer managed key.</summary>
public sealed class CustomerManagedKey : Policy<Secret>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "secretsmanager-customer-managed-key",
        Title = "A secret is encrypted with a customer managed key",
        Rationale = "AWS's own key serves every secret of the account and cannot be shared, restricted or revoked.",
        Remediation = "Set KmsKeyId to a customer managed key.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(Secret secret) =>
        KmsKey.IsCustomerManaged(secret.Key);
}
