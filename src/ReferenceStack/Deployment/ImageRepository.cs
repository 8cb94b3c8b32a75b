using Amazon.CDK;
using Amazon.CDK.AWS.ECR;
using Amazon.CDK.AWS.KMS;
using Constructs;

namespace ReferenceStack.Deployment;

/// <summary>A repository of images whose tags never move, scanned and encrypted.</summary>
internal sealed class ImageRepository(Construct scope, string id, string name, IKey key)
    : Repository(scope, id, new RepositoryProps
    {
        RepositoryName = name,
        Encryption = RepositoryEncryption.KMS,
        EncryptionKey = key,
        ImageScanOnPush = true,
        ImageTagMutability = TagMutability.IMMUTABLE,
        // Enough to roll back to; the images are the application's recovery point.
        LifecycleRules = [new LifecycleRule { Description = "Keep the last images", MaxImageCount = 50 }],
        RemovalPolicy = RemovalPolicy.RETAIN,
    });
