using Constructs;
using ReferenceStack.Security;

namespace ReferenceStack.Deployment;

/// <summary>What the pipeline itself stands on, and an administrator therefore deploys once: its role and its repositories.</summary>
internal sealed class FoundationStack : EnvironmentStack
{
    public FoundationStack(Construct scope, EnvironmentConfig config)
        : base(scope, "HousingTrends-foundation", config, PrimaryRegion, $"What deployments of housing trends to {config.Environment} stand on")
    {
        var key = Traced(new CustomerKey(this, "ImageKey", $"{config.Named("housing-trends")}/images", "Container images"));

        Images = new ImageRepositories(this, "Images", config, key);
        _ = new PipelineRole(this, "Pipeline", config, Images);

        if (config is { OwnsAccountSingletons: true, RecoveryRegion: { } region })
            _ = new ImageReplication(this, "ImageReplication", region);
    }

    public ImageRepositories Images { get; }
}
