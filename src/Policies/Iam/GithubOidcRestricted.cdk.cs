using Amazon.CDK.AWS.IAM;

var github = new CfnOIDCProvider(this, "GitHub", new CfnOIDCProviderProps
{
    Url = "https://token.actions.githubusercontent.com",
    ClientIdList = ["sts.amazonaws.com"],
});
new Role(this, "Deploy", new RoleProps
{
    AssumedBy = new WebIdentityPrincipal(github.Ref, new Dictionary<string, object>
    {
        ["StringEquals"] = new Dictionary<string, object>
        {
            ["token.actions.githubusercontent.com:aud"] = "sts.amazonaws.com",
            ["token.actions.githubusercontent.com:sub"] = "repo:shop/orders:ref:refs/heads/main",
        },
    }),
});
