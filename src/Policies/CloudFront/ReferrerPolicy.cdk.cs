using Amazon.CDK.AWS.CloudFront;
using Amazon.CDK.AWS.CloudFront.Origins;

var headers = new ResponseHeadersPolicy(this, "Headers", new ResponseHeadersPolicyProps
{
    SecurityHeadersBehavior = new ResponseSecurityHeadersBehavior
    {
        ReferrerPolicy = new ResponseHeadersReferrerPolicy
        {
            ReferrerPolicy = HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN,
            Override = true,
        },
    },
});

new Distribution(this, "Distribution", new DistributionProps
{
    DefaultBehavior = new BehaviorOptions { Origin = new HttpOrigin("origin.example.com"), ResponseHeadersPolicy = headers },
});
