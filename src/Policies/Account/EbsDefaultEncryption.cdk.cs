using Amazon.CDK.CustomResources;

// CloudFormation has no resource for this setting of the region.
new AwsCustomResource(this, "EbsEncryption", new AwsCustomResourceProps
{
    OnUpdate = new AwsSdkCall
    {
        Service = "EC2",
        Action = "enableEbsEncryptionByDefault",
        PhysicalResourceId = PhysicalResourceId.Of("EbsEncryption"),
    },
    Policy = AwsCustomResourcePolicy.FromSdkCalls(new SdkCallsPolicyOptions { Resources = AwsCustomResourcePolicy.ANY_RESOURCE }),
});
