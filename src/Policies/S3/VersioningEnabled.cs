using System.ComponentModel;
using Policies.Model;
using Policies.Resources;

namespace Policies.S3;

/// <summary>Asserts that a bucket is versioned.</summary>
public sealed class VersioningEnabled([Description("Whether buckets that receive access logs are exempt.")] bool exemptLogBuckets = false) : Policy<Bucket>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "s3-versioning-enabled",
        Title = "A bucket is versioned",
        Rationale = "Without versions, an overwritten or deleted object is gone.",
        Remediation = "Set VersioningConfiguration.Status to Enabled.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Applies(Bucket bucket) =>
        exemptLogBuckets ? bucket.IsNoLogBucket : Verdict.Compliant;

    /// <inheritdoc/>
    protected override Verdict Evaluate(Bucket bucket) =>
        bucket.Versioning.Is("Enabled");
}
