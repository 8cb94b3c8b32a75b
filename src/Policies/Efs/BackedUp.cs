using Policies.Model;
using Policies.Resources;

namespace Policies.Efs;

/// <summary>Asserts that a file system is backed up automatically.</summary>
public sealed class BackedUp : Policy<FileSystem>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "efs-backed-up",
        Title = "A file system is backed up automatically",
        Rationale = "A deleted or overwritten file can be restored only from a backup.",
        Remediation = "Set BackupPolicy.Status to ENABLED.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(FileSystem fileSystem) => fileSystem.BackupStatus.IsOneOf("ENABLED", "ENABLING");
}
