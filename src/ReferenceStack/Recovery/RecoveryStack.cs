using Amazon.CDK.AWS.IAM;
using Constructs;
using ReferenceStack.Data;
using ReferenceStack.Deployment;
using ReferenceStack.Security;

namespace ReferenceStack.Recovery;

/// <summary>What must outlive the loss of the region: copies of backups, assets and images, under a key of their own region.</summary>
internal sealed class RecoveryStack : EnvironmentStack
{
    public RecoveryStack(Construct scope, EnvironmentConfig config, string region)
        : base(scope, "HousingTrends-recovery", config, region, $"Copies of housing trends {config.Environment} for the loss of its region")
    {
        Key = Traced(new CustomerKey(this, "Key", $"{config.Named("housing-trends")}/recovery", "Copies of backups, assets and images"));
        Key.GrantToService("cloudfront.amazonaws.com", "ArnLike", "aws:SourceArn", AnyDistribution, "kms:Decrypt");

        Vault = Traced(new LockedVault(this, "Vault", config.Named("housing-trends-recovery"), Key));
        _ = new ImageRepositories(this, "Images", config, Key);

        var logs = new LogBucket(this, "Logs");
        Assets = new AssetBucket(this, "Assets", Key, logs.Bucket);

        // The distribution is created after this stack, so that only the account, not its id, can be named here.
        Assets.Bucket.AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps
        {
            Principals = [new ServicePrincipal("cloudfront.amazonaws.com")],
            Actions = ["s3:GetObject"],
            Resources = [Assets.Bucket.ArnForObjects("*")],
            Conditions = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["ArnLike"] = new Dictionary<string, object>(StringComparer.Ordinal) { ["aws:SourceArn"] = AnyDistribution },
            },
        }));
    }

    public CustomerKey Key { get; }

    public LockedVault Vault { get; }

    public AssetBucket Assets { get; }

    private string AnyDistribution => $"arn:aws:cloudfront::{Account}:distribution/*";
}
