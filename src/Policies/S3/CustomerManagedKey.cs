using Policies.Model;
using Policies.Resources;

namespace Policies.S3;

/// <summary>Asserts that a bucket encrypts its objects with a customer managed key.</summary>
public sealed class CustomerManagedKey : Policy<Bucket>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "s3-customer-managed-key",
        Title = "A bucket encrypts its objects with a customer managed key",
        Rationale = "Only a key of its own lets the customer decide who may decrypt, see it in the trail, and revoke it. A bucket that receives access logs of buckets or load balancers is not judged: they are delivered with S3's own keys only.",
        Remediation = "Set SSEAlgorithm to aws:kms and KMSMasterKeyID to a customer managed key in BucketEncryption.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Applies(Bucket bucket) => bucket.MayHaveCustomerManagedKey;

    /// <inheritdoc/>
    protected override Verdict Evaluate(Bucket bucket) =>
        bucket.Encryption(
            rule => rule.Algorithm.IsOneOf("aws:kms", "aws:kms:dsse") is { IsCompliant: false } other ? other : KmsKey.IsCustomerManaged(rule.Key),
            "encryption with a customer managed KMS key");
}
