using Policies.Model;
using Policies.Resources;

namespace Policies.S3;

/// <summary>Asserts that a bucket logs access.</summary>
public sealed class LoggingEnabled : Policy<Bucket>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "s3-logging-enabled",
        Title = "A bucket logs access",
        Rationale = "Access logs tell who read or changed which object; a bucket that receives such logs, or those of load balancers, is not logged itself.",
        Remediation = "Set LoggingConfiguration with the DestinationBucketName of a bucket for logs.",
        Severity = Severity.Low,
    };

    /// <inheritdoc/>
    protected override Verdict Applies(Bucket bucket) =>
        bucket.IsNoLogBucket;

    /// <inheritdoc/>
    protected override Verdict Evaluate(Bucket bucket) =>
        bucket.Logging.IsPresent("access logging");
}
