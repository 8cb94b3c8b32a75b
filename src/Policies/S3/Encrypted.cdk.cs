using Amazon.CDK.AWS.S3;

new Bucket(this, "Orders", new BucketProps
{
    Encryption = BucketEncryption.S3_MANAGED,
});
