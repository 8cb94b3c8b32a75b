using Policies.Model;
using Policies.Resources;

namespace Policies.Sns;

/// <summary>Asserts that a topic is encrypted with a KMS key.</summary>
public sealed class Encrypted : Policy<Topic>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "sns-encrypted",
        Title = "A topic is encrypted with a KMS key",
        Rationale = "Messages of a topic without a key lie unencrypted on the disks of the service.",
        Remediation = "Set KmsMasterKeyId.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(Topic topic) =>
        topic.Key.IsPresent("a KMS key");
}
