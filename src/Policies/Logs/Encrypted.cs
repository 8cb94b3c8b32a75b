using Policies.Model;
using Policies.Resources;

namespace Policies.Logs;

/// <summary>Asserts that a log group is encrypted with a KMS key.</summary>
public sealed class Encrypted : Policy<LogGroup>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "logs-encrypted",
        Title = "A log group is encrypted with a KMS key",
        Rationale = "Logs hold what the application saw; without a key of their own, anyone with access to the log group can read them.",
        Remediation = "Set KmsKeyId.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(LogGroup group) =>
        group.Key.IsPresent("a KMS key");
}
