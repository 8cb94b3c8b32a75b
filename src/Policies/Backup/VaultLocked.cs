using System.ComponentModel;
using Policies.Model;
using Policies.Resources;

namespace Policies.Backup;

/// <summary>Asserts that a lock keeps the backups of a vault from being deleted early.</summary>
public sealed class VaultLocked(
    [Description("Whether the lock must be in compliance mode, in which nobody can remove it after its date (ChangeableForDays)")] bool complianceMode = false,
    [Description("The least minimum retention that the lock must set, days; 0 asks for none")] int minimumDays = 0) : Policy<BackupVault>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "backup-vault-locked",
        Title = "A lock keeps the backups of a vault from being deleted early",
        Rationale = "Who may delete the data may often delete its backups too; a lock withstands even an administrator's account that was taken over.",
        Remediation = "Set LockConfiguration with MinRetentionDays, and ChangeableForDays for compliance mode.",
        Severity = Severity.Low,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(BackupVault vault) =>
        vault.IsLocked
        & (complianceMode ? vault.IsInComplianceMode : Verdict.NotApplicable)
        & (minimumDays > 0 ? vault.MinRetentionDays.Test(days => days >= minimumDays, $"at least {minimumDays}") : Verdict.NotApplicable);
}
