using Amazon.CDK.AWS.CloudFront;
using Amazon.CDK.AWS.CloudFront.Origins;

new Distribution(this, "Distribution", new DistributionProps
{
    DefaultBehavior = new BehaviorOptions
    {
        Origin = new HttpOrigin("origin.example.com"),
        ResponseHeadersPolicy = ResponseHeadersPolicy.SECURITY_HEADERS,
    },
});
