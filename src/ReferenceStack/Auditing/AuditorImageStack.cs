using Amazon.CDK.AWS.ECR;
using Constructs;
using ReferenceStack.Deployment;
using ReferenceStack.Security;

namespace ReferenceStack.Auditing;

/// <summary>What has to be there before the auditor: the repository that its image is pushed to.</summary>
internal sealed class AuditorImageStack : EnvironmentStack
{
    public AuditorImageStack(Construct scope, EnvironmentConfig config)
        : base(scope, "HousingTrends-foundation", config, PrimaryRegion, "The images of the auditor")
    {
        var key = Traced(new CustomerKey(this, "ImageKey", $"{config.Named("housing-trends")}/images", "Container images"));
        Repository = Traced(new ImageRepository(this, "Image", config.Named("housing-trends"), key));
    }

    public Repository Repository { get; }
}
