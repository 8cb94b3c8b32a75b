using Policies.Model;
using Policies.Resources;

namespace Policies.DynamoDb;

/// <summary>Asserts that a table is encrypted with a customer managed key, in each region.</summary>
public sealed class CustomerManagedKey : Policy<Table, GlobalTable>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "dynamodb-customer-managed-key",
        Title = "A table is encrypted with a customer managed key",
        Rationale = "A key that AWS owns cannot be disabled, audited or limited by a key policy.",
        Remediation = "Set SSEEnabled to true and KMSMasterKeyId to a customer managed key, for each replica of a global table.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(Table table) => table.UsesKms.Is(true) & KmsKey.IsCustomerManaged(table.KmsKeyId);

    /// <inheritdoc/>
    protected override Verdict Evaluate(GlobalTable table) => table.UsesKms.Is(true) & table.KmsKeyIds.All(KmsKey.IsCustomerManaged, whenNone: table.NoReplicas);
}
