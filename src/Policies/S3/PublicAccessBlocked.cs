using Policies.Model;
using Policies.Resources;

namespace Policies.S3;

/// <summary>Asserts that a bucket blocks public access by all four settings.</summary>
public sealed class PublicAccessBlocked : Policy<Bucket>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "s3-public-access-blocked",
        Title = "A bucket blocks public access by all four settings",
        Rationale = "The block holds whatever a policy or an ACL allows by mistake.",
        Remediation = "Set BlockPublicAcls, BlockPublicPolicy, IgnorePublicAcls and RestrictPublicBuckets to true in PublicAccessBlockConfiguration.",
        Severity = Severity.Critical,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(Bucket bucket) =>
        bucket.PublicAccessBlock.IsComplete;
}
