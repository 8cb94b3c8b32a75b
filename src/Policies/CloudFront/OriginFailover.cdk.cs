using Amazon.CDK.AWS.CloudFront;
using Amazon.CDK.AWS.CloudFront.Origins;
using Amazon.CDK.AWS.S3;

new Distribution(this, "Distribution", new DistributionProps
{
    DefaultBehavior = new BehaviorOptions
    {
        Origin = new OriginGroup(new OriginGroupProps
        {
            PrimaryOrigin = S3BucketOrigin.WithOriginAccessControl(new Bucket(this, "Assets")),
            FallbackOrigin = S3BucketOrigin.WithOriginAccessControl(new Bucket(this, "Replica")),
        }),
    },
});
