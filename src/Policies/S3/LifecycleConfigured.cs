using Policies.Model;
using Policies.Resources;

namespace Policies.S3;

/// <summary>Asserts that a versioned bucket expires old versions.</summary>
public sealed class LifecycleConfigured : Policy<Bucket>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "s3-lifecycle-configured",
        Title = "A versioned bucket expires old versions",
        Rationale = "Versions that nobody expires are kept, paid for and exposed for ever.",
        Remediation = "Add an enabled rule with NoncurrentVersionExpiration to LifecycleConfiguration.",
        Severity = Severity.Low,
    };

    /// <inheritdoc/>
    protected override Verdict Applies(Bucket bucket) =>
        bucket.Versioning.Is("Enabled");

    /// <inheritdoc/>
    protected override Verdict Evaluate(Bucket bucket) =>
        bucket.LifecycleRules.Any(
            rule => rule.Status.Is("Enabled") & rule.ExpiresOldVersions,
            bucket.Lifecycle.Answer(Outcome.NonCompliant, "an enabled rule with NoncurrentVersionExpiration"));
}
