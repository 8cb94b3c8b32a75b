using Policies.Model;
using Policies.Resources;

namespace Policies.Rds;

/// <summary>Asserts that an RDS instance encrypts its storage with a customer managed key.</summary>
public sealed class StorageCustomerManagedKey : Policy<DbInstance>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "rds-storage-customer-managed-key",
        Title = "An RDS instance encrypts its storage with a customer managed key",
        Rationale = "AWS's own key cannot be shared, disabled or limited by a key policy, so whoever may read the database may read its snapshots.",
        Remediation = "Set KmsKeyId to a customer managed key; an existing instance must be restored from a copy of its snapshot under that key.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Applies(DbInstance instance) => instance.IsStandAlone;

    /// <inheritdoc/>
    protected override Verdict Evaluate(DbInstance instance) => instance.HasCustomerManagedKey;
}
