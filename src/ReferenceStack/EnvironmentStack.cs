using System.Runtime.CompilerServices;
using Amazon.CDK;
using Constructs;

namespace ReferenceStack;

/// <summary>A stack of one environment: placed, tagged and guarded as the environment asks.</summary>
internal abstract class EnvironmentStack : Stack
{
    protected EnvironmentStack(
        Construct scope,
        string name,
        EnvironmentConfig config,
        string region,
        string description,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        : base(scope, $"{name}-{config.Environment}", new StackProps
        {
            Description = description,
            Env = new Amazon.CDK.Environment
            {
                Account = System.Environment.GetEnvironmentVariable("CDK_DEFAULT_ACCOUNT") ?? EnvironmentConfig.DefaultAccount,
                Region = region,
            },
            CrossRegionReferences = config.RecoveryRegion is not null,
            TerminationProtection = config.SurvivesZoneLoss,
            Tags = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["application"] = "housing-trends",
                ["environment"] = config.Environment,
            },
        }) => Traced(this, file, line);

    /// <summary>The region that the documented application deploys to.</summary>
    public static string PrimaryRegion =>
        System.Environment.GetEnvironmentVariable("CDK_DEFAULT_REGION") ?? EnvironmentConfig.DefaultRegion;

    /// <summary>Named, not looked up: a synthesis needs no AWS account and gives the same bytes everywhere.</summary>
    public override string[] AvailabilityZones => [$"{Region}a", $"{Region}b"];
}
