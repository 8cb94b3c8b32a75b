using Amazon.CDK.AWS.IAM;
using Amazon.CDK.CustomResources;

// CloudFormation has no resource for this setting of the account.
new AwsCustomResource(this, "PublicAccessBlock", new AwsCustomResourceProps
{
    OnUpdate = new AwsSdkCall
    {
        Service = "S3Control",
        Action = "putPublicAccessBlock",
        Parameters = new Dictionary<string, object>
        {
            ["AccountId"] = Account,
            ["PublicAccessBlockConfiguration"] = new Dictionary<string, bool>
            {
                ["BlockPublicAcls"] = true,
                ["BlockPublicPolicy"] = true,
                ["IgnorePublicAcls"] = true,
                ["RestrictPublicBuckets"] = true,
            },
        },
        PhysicalResourceId = PhysicalResourceId.Of("PublicAccessBlock"),
    },
    Policy = AwsCustomResourcePolicy.FromStatements(
    [
        new PolicyStatement(new PolicyStatementProps { Actions = ["s3:PutAccountPublicAccessBlock"], Resources = ["*"] }),
    ]),
});
