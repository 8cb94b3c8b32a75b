using Amazon.CDK;
using Amazon.CDK.AWS.S3;
using Constructs;

namespace ReferenceStack.Data;

/// <summary>The bucket that load balancers, CloudFront and other buckets write their logs to.</summary>
internal sealed class LogBucket : TracedConstruct
{
    public LogBucket(Construct scope, string id)
        : base(scope, id)
    {
        Bucket = Traced(new Bucket(this, "Bucket", new BucketProps
        {
            // Load balancers and server access logs can deliver only to a bucket encrypted with S3's own keys.
            Encryption = BucketEncryption.S3_MANAGED,
            BlockPublicAccess = BlockPublicAccess.BLOCK_ALL,
            ObjectOwnership = ObjectOwnership.BUCKET_OWNER_ENFORCED,
            EnforceSSL = true,
            Versioned = true,
            LifecycleRules =
            [
                new LifecycleRule
                {
                    Id = "ExpireLogs",
                    Expiration = Duration.Days(365),
                    NoncurrentVersionExpiration = Duration.Days(30),
                    AbortIncompleteMultipartUploadAfter = Duration.Days(7),
                },
            ],
            RemovalPolicy = RemovalPolicy.RETAIN,
        }));
    }

    public Bucket Bucket { get; }
}
