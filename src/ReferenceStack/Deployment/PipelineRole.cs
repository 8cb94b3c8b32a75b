using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Constructs;

namespace ReferenceStack.Deployment;

/// <summary>The role that GitHub Actions assumes, from one branch of one repository, without a key that could leak.</summary>
internal sealed class PipelineRole : TracedConstruct
{
    private const string Repository = "housing-trends/housing-trends";
    private const string Issuer = "token.actions.githubusercontent.com";

    private static readonly string[] BootstrapRoles = ["deploy", "file-publishing"];

    public PipelineRole(Construct scope, string id, EnvironmentConfig config, ImageRepositories images)
        : base(scope, id)
    {
        var account = Stack.Of(this).Account;

        // The claim names the branch as long as the job names no GitHub environment.
        var role = Traced(new Role(this, "Role", new RoleProps
        {
            RoleName = config.Named("housing-trends-pipeline"),
            Description = $"Deployment of {config.Environment} from {Repository}, branch {config.Branch}",
            MaxSessionDuration = Duration.Hours(1),
            AssumedBy = new WebIdentityPrincipal(
                $"arn:aws:iam::{account}:oidc-provider/{Issuer}",
                new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["StringEquals"] = new Dictionary<string, object>(StringComparer.Ordinal)
                    {
                        [$"{Issuer}:aud"] = "sts.amazonaws.com",
                        [$"{Issuer}:sub"] = $"repo:{Repository}:ref:refs/heads/{config.Branch}",
                    },
                }),
        }));

        // The CDK deploys with the roles of its own bootstrap; of itself the pipeline may only push the images.
        string[] regions = config.RecoveryRegion is { } recovery ? [Stack.Of(this).Region, recovery] : [Stack.Of(this).Region];
        role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
        {
            Actions = ["sts:AssumeRole"],
            Resources =
            [
                .. from region in regions
                   from purpose in BootstrapRoles
                   select $"arn:aws:iam::{account}:role/cdk-{DefaultStackSynthesizer.DEFAULT_QUALIFIER}-{purpose}-role-{account}-{region}",
            ],
        }));
        images.Frontend.GrantPullPush(role);
        images.Backend.GrantPullPush(role);

        if (config.OwnsAccountSingletons)
            role.Node.AddDependency(Traced(new CfnOIDCProvider(this, "Provider", new CfnOIDCProviderProps
            {
                Url = $"https://{Issuer}",
                ClientIdList = ["sts.amazonaws.com"],
            })));
    }
}
