using Policies.Model;
using Policies.Resources;

namespace Policies.Ecr;

/// <summary>Asserts that a repository is encrypted with a customer managed key.</summary>
public sealed class CustomerManagedKey : Policy<Repository>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "ecr-customer-managed-key",
        Title = "A repository is encrypted with a customer managed key",
        Rationale = "Only a key of its own lets the customer decide who may read the images, and revoke it.",
        Remediation = "Set EncryptionConfiguration with EncryptionType KMS and a customer managed KmsKey.",
        Severity = Severity.Low,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(Repository repository) =>
        repository.EncryptionType.IsOneOf("KMS", "KMS_DSSE") is { IsCompliant: false } other ? other : KmsKey.IsCustomerManaged(repository.Key);
}
