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
        Frontend = Traced(new ImageRepository(this, "Frontend", config.Named(FrontendName), key));
        Backend = Traced(new ImageRepository(this, "Backend", config.Named(BackendName), key));
    }

    public Repository Frontend { get; }

    public Repository Backend { get; }
}
