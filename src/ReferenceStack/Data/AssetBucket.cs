using Amazon.CDK;
using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.S3;
using Constructs;

namespace ReferenceStack.Data;

/// <summary>The static assets, or their replica: versioned, encrypted, private.</summary>
internal sealed class AssetBucket : TracedConstruct
{
    public AssetBucket(Construct scope, string id, IKey key, IBucket logs)
        : base(scope, id)
    {
        Bucket = Traced(new Bucket(this, "Bucket", new BucketProps
        {
            Encryption = BucketEncryption.KMS,
            EncryptionKey = key,
            BucketKeyEnabled = true,
            BlockPublicAccess = BlockPublicAccess.BLOCK_ALL,
            ObjectOwnership = ObjectOwnership.BUCKET_OWNER_ENFORCED,
            EnforceSSL = true,
            Versioned = true,
            LifecycleRules =
            [
                new LifecycleRule
                {
                    Id = "ExpireOldVersions",
                    NoncurrentVersionExpiration = Duration.Days(90),
                    AbortIncompleteMultipartUploadAfter = Duration.Days(7),
                },
            ],
            ServerAccessLogsBucket = logs,
            ServerAccessLogsPrefix = "assets/",
            RemovalPolicy = RemovalPolicy.RETAIN,
        }));

        Resource = (CfnBucket)Bucket.Node.DefaultChild!;

        // AWS Backup follows changes through EventBridge. The construct's own switch would add a function to do the same.
        Resource.NotificationConfiguration = new CfnBucket.NotificationConfigurationProperty
        {
            EventBridgeConfiguration = new CfnBucket.EventBridgeConfigurationProperty { EventBridgeEnabled = true },
        };
    }

    public Bucket Bucket { get; }

    /// <summary>CloudFormation's resource, for what the construct has no property for.</summary>
    public CfnBucket Resource { get; }
}
