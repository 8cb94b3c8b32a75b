using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.KMS;

var key = new Key(this, "Key", new KeyProps { EnableKeyRotation = true });
key.AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps
{
    Principals = [new AnyPrincipal()],
    Actions = ["kms:Encrypt", "kms:Decrypt", "kms:GenerateDataKey*", "kms:DescribeKey"],
    Resources = ["*"],
    Conditions = new Dictionary<string, object>
    {
        ["StringEquals"] = new Dictionary<string, string>
        {
            ["kms:CallerAccount"] = Account,
            ["kms:ViaService"] = $"s3.{Region}.amazonaws.com",
        },
    },
}));
