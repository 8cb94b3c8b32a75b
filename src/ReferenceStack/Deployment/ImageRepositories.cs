using Amazon.CDK;
using Amazon.CDK.AWS.ECR;
using Amazon.CDK.AWS.KMS;
using Constructs;

namespace ReferenceStack.Deployment;

/// <summary>The repositories of the two images that the pipeline builds.</summary>
internal sealed class ImageRepositories : TracedConstruct
{
    public const string FrontendName = "housing-trends-frontend";
    public const string BackendName = "housing-trends-backend";

    public ImageRepositories(Construct scope, string id, EnvironmentConfig config, IKey key)
        : base(scope, id)
    {
        Frontend = Traced(Repository("Frontend", config.Named(FrontendName), key));
        Backend = Traced(Repository("Backend", config.Named(BackendName), key));
    }

    public Repository Frontend { get; }

    public Repository Backend { get; }

    private Repository Repository(string id, string name, IKey key) => new(this, id, new RepositoryProps
    {
        RepositoryName = name,
        Encryption = RepositoryEncryption.KMS,
        EncryptionKey = key,
        ImageScanOnPush = true,
        ImageTagMutability = TagMutability.IMMUTABLE,
        // Enough to roll back to; the images are the application's recovery point.
        LifecycleRules = [new Amazon.CDK.AWS.ECR.LifecycleRule { Description = "Keep the last images", MaxImageCount = 50 }],
        RemovalPolicy = RemovalPolicy.RETAIN,
    });
}
