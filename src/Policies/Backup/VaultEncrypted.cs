using Policies.Model;
using Policies.Resources;

namespace Policies.Backup;

/// <summary>Asserts that a backup vault is encrypted with a customer managed key.</summary>
public sealed class VaultEncrypted : Policy<BackupVault>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "backup-vault-encrypted",
        Title = "A backup vault is encrypted with a customer managed key",
        Rationale = "AWS's own key cannot be disabled or limited by a key policy, and backups under it cannot be copied to another account.",
        Remediation = "Set EncryptionKeyArn to a customer managed key; it cannot be changed on an existing vault.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(BackupVault vault) => KmsKey.IsCustomerManaged(vault.EncryptionKeyArn);
}
