using Amazon.CDK.AWS.S3;

new Bucket(this, "Orders", new BucketProps
{
    BlockPublicAccess = BlockPublicAccess.BLOCK_ALL,
});
