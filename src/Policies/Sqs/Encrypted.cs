using Policies.Model;
using Policies.Resources;

namespace Policies.Sqs;

/// <summary>Asserts that a queue is encrypted.</summary>
public sealed class Encrypted : Policy<Queue>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "sqs-encrypted",
        Title = "A queue is encrypted",
        Rationale = "Messages of a queue without encryption lie readable on the disks of the service.",
        Remediation = "Set SqsManagedSseEnabled to true, or KmsMasterKeyId.",
        Severity = Severity.High,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(Queue queue) =>
        queue.ManagedEncryption.Is(true) | queue.Key.IsPresent("a KMS key");
}
