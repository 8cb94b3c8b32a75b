using Policies.Model;
using Policies.Resources;

namespace Policies.S3;

/// <summary>Asserts that a bucket policy denies requests without TLS.</summary>
public sealed class TlsOnly : Policy<Bucket>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "s3-tls-only",
        Title = "A bucket policy denies requests without TLS",
        Rationale = "Without such a denial, objects can be read and written over plain HTTP.",
        Remediation = "Add a Deny statement for s3:* on the bucket and its objects where aws:SecureTransport is false.",
        Severity = Severity.High,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(Bucket bucket) =>
        bucket.Policies.Any(_ => Verdict.Compliant, bucket.Resource.Answer(Outcome.NonCompliant, "BucketPolicy", "a policy that denies requests without TLS", "no bucket policy"));
}
