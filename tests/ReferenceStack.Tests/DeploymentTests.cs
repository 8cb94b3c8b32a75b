namespace ReferenceStack.Tests;

public sealed class DeploymentTests(ReferenceAssembly reference)
{
    [Theory]
    [InlineData("development", "develop")]
    [InlineData("staging", "staging")]
    [InlineData("production", "main")]
    public void The_pipeline_may_assume_its_role_from_its_own_branch_only(string environment, string branch)
    {
        var role = reference.Assembly.Stack($"HousingTrends-foundation-{environment}").One("AWS::IAM::Role");

        JsonAssert.Has(Assert.Single(role["AssumeRolePolicyDocument"]!["Statement"]!.AsArray()), $$"""
            {
              "Action": "sts:AssumeRoleWithWebIdentity",
              "Principal": { "Federated": "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" },
              "Condition": {
                "StringEquals": {
                  "token.actions.githubusercontent.com:aud": "sts.amazonaws.com",
                  "token.actions.githubusercontent.com:sub": "repo:housing-trends/housing-trends:ref:refs/heads/{{branch}}"
                }
              }
            }
            """);
        Assert.Contains(
            $"role/{(string?)role["RoleName"]}".Replace(environment, "${{ env.ENVIRONMENT }}", StringComparison.Ordinal),
            Workflow,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_workflow_audits_before_it_deploys_and_deploys_what_it_audited()
    {
        var audit = Workflow.IndexOf("-- check cdk.out", StringComparison.Ordinal);
        var deployment = Workflow.IndexOf("deploy --app cdk.out", StringComparison.Ordinal);

        Assert.Contains("branches: [main, develop, staging]", Workflow, StringComparison.Ordinal);
        Assert.Contains("needs: audit", Workflow, StringComparison.Ordinal);
        Assert.InRange(audit, 0, deployment);
    }

    private static string Workflow { get; } = File.ReadAllText(Path.Combine(Repository.Root, ".github", "workflows", "deploy.yml"));
}
