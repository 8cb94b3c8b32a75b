using Policies.Model;
using Policies.Resources;

namespace Policies.Rds;

/// <summary>Asserts that an Aurora or Multi-AZ cluster encrypts its storage.</summary>
public sealed class ClusterStorageEncrypted : Policy<DbCluster>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "rds-cluster-storage-encrypted",
        Title = "An Aurora or Multi-AZ cluster encrypts its storage",
        Rationale = "Snapshots, logs and disks of an unencrypted cluster can be read by whoever gets hold of them, and encryption cannot be turned on later.",
        Remediation = "Set StorageEncrypted to true; an existing cluster must be restored from a snapshot.",
        Severity = Severity.High,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(DbCluster cluster) => cluster.EncryptsStorage;
}
