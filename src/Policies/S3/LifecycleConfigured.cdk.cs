using Amazon.CDK.AWS.S3;

new Bucket(this, "Orders", new BucketProps
{
    Versioned = true,
    LifecycleRules = [new LifecycleRule { NoncurrentVersionExpiration = Duration.Days(90) }],
});
