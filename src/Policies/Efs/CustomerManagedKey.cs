using Policies.Model;
using Policies.Resources;

namespace Policies.Efs;

/// <summary>Asserts that a file system is encrypted with a customer managed key.</summary>
public sealed class CustomerManagedKey : Policy<FileSystem>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "efs-customer-managed-key",
        Title = "A file system is encrypted with a customer managed key",
        Rationale = "AWS's own key cannot be disabled or limited by a key policy.",
        Remediation = "Set KmsKeyId to a customer managed key; it cannot be changed on an existing file system.",
        Severity = Severity.Low,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(FileSystem fileSystem) => KmsKey.IsCustomerManaged(fileSystem.KmsKeyId);
}
