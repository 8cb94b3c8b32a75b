using Policies.Model;
using Policies.Resources;

namespace Policies.Efs;

/// <summary>Asserts that a file system encrypts at rest.</summary>
public sealed class Encrypted : Policy<FileSystem>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "efs-encrypted",
        Title = "A file system encrypts at rest",
        Rationale = "Files of an unencrypted file system can be read by whoever gets hold of its disks or backups, and encryption cannot be turned on later.",
        Remediation = "Set Encrypted to true; an existing file system must be replaced.",
        Severity = Severity.High,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(FileSystem fileSystem) => fileSystem.Encrypted.Is(true);
}
