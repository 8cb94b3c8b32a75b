using Policies.Model;
using Policies.Resources;

namespace Policies.Rds;

/// <summary>Asserts that an RDS instance encrypts its storage.</summary>
public sealed class StorageEncrypted : Policy<DbInstance>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "rds-storage-encrypted",
        Title = "An RDS instance encrypts its storage",
        Rationale = "Snapshots, logs and disks of an unencrypted database can be read by whoever gets hold of them, and encryption cannot be turned on later.",
        Remediation = "Set StorageEncrypted to true; an existing instance must be restored from an encrypted copy of its snapshot.",
        Severity = Severity.High,
    };

    /// <inheritdoc/>
    protected override Verdict Applies(DbInstance instance) => instance.IsStandAlone;

    /// <inheritdoc/>
    protected override Verdict Evaluate(DbInstance instance) => instance.EncryptsStorage;
}
