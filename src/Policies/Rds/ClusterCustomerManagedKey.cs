using Policies.Model;
using Policies.Resources;

namespace Policies.Rds;

/// <summary>Asserts that an Aurora or Multi-AZ cluster encrypts its storage with a customer managed key.</summary>
public sealed class ClusterCustomerManagedKey : Policy<DbCluster>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "rds-cluster-customer-managed-key",
        Title = "An Aurora or Multi-AZ cluster encrypts its storage with a customer managed key",
        Rationale = "AWS's own key cannot be shared, disabled or limited by a key policy, so whoever may read the cluster may read its snapshots.",
        Remediation = "Set KmsKeyId to a customer managed key; an existing cluster must be restored from a snapshot under that key.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(DbCluster cluster) => cluster.HasCustomerManagedKey;
}
