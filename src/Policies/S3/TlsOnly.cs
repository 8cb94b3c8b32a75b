using Policies.Model;
using Policies.Resources;

namespace Policies.S3;

/// <summary>Asserts that a bucket policy denies requests without TLS, to the bucket and to its objects.</summary>
public sealed class TlsOnly : Policy<Bucket, BucketPolicy>
{
    private const string AnyAction = "s3:" + TlsDenial.Anything;

    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "s3-tls-only",
        Title = "A bucket policy denies requests without TLS",
        Rationale = "Without such a denial, objects can be read and written over plain HTTP.",
        Remediation = "Add a Deny statement for Principal * and s3:* on the bucket and its objects where aws:SecureTransport is false.",
        Severity = Severity.High,
    };

    /// <summary>A policy is judged with its bucket, and by itself only where the bucket is not in the graph.</summary>
    protected override Verdict Applies(BucketPolicy policy) => policy.Buckets.Elements is [] ? Verdict.Compliant : Verdict.Compliant.As(Outcome.NonCompliant);

    /// <inheritdoc/>
    protected override Verdict Evaluate(Bucket bucket) => bucket.Policies.IsEmpty
        ? bucket.Resource.Answer(Outcome.NonCompliant, "BucketPolicy", "a policy that denies requests without TLS", "no bucket policy")
        : bucket.Policies.Any(policy => DeniesPlainRequests(policy, new([.. bucket.Names], bucket.GivenName)), Verdict.NotApplicable);

    /// <inheritdoc/>
    protected override Verdict Evaluate(BucketPolicy policy) => DeniesPlainRequests(policy, new([policy.BucketName], policy.Bucket.Property.Node));

    private static Verdict DeniesPlainRequests(BucketPolicy policy, BucketArn bucket) =>
        policy.Document.DeniesPlainRequests(AnyAction, "the bucket", bucket.CoversBucket)
        & policy.Document.DeniesPlainRequests(AnyAction, "the bucket's objects", bucket.CoversObjects);
}
