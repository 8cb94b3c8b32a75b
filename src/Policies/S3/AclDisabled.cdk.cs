using Amazon.CDK.AWS.S3;

new Bucket(this, "Documents", new BucketProps
{
    ObjectOwnership = ObjectOwnership.BUCKET_OWNER_ENFORCED,
});
