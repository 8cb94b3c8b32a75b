using Policies.Model;
using Policies.Resources;

namespace Policies.S3;

/// <summary>Asserts that a bucket encrypts its objects.</summary>
public sealed class Encrypted : Policy<Bucket>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "s3-encrypted",
        Title = "A bucket encrypts its objects",
        Rationale = "Objects at rest must not be readable from the disks they lie on.",
        Remediation = "Set BucketEncryption with SSEAlgorithm AES256 or aws:kms.",
        Severity = Severity.High,
    };

    private const string Expected = "AES256, aws:kms or aws:kms:dsse";

    /// <inheritdoc/>
    protected override Verdict Evaluate(Bucket bucket) =>
        bucket.Encryption(rule => rule.Algorithm.IsOneOf("AES256", "aws:kms", "aws:kms:dsse"), Expected);
}
