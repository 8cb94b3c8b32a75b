using Amazon.CDK.AWS.CloudFront;
using Amazon.CDK.AWS.CloudFront.Origins;

var headers = new ResponseHeadersPolicy(this, "Headers", new ResponseHeadersPolicyProps
{
    SecurityHeadersBehavior = new ResponseSecurityHeadersBehavior
    {
        ContentSecurityPolicy = new ResponseHeadersContentSecurityPolicy
        {
            ContentSecurityPolicy = "default-src 'self'; object-src 'none'; frame-ancestors 'none'",
            Override = true,
        },
    },
});

new Distribution(this, "Distribution", new DistributionProps
{
    DefaultBehavior = new BehaviorOptions { Origin = new HttpOrigin("origin.example.com"), ResponseHeadersPolicy = headers },
});
