using Amazon.CDK.AWS.CloudFront;
using Amazon.CDK.AWS.CloudFront.Origins;

var headers = new ResponseHeadersPolicy(this, "Headers", new ResponseHeadersPolicyProps
{
    SecurityHeadersBehavior = new ResponseSecurityHeadersBehavior
    {
        StrictTransportSecurity = new ResponseHeadersStrictTransportSecurity
        {
            AccessControlMaxAge = Duration.Days(365),
            IncludeSubdomains = true,
            Override = true,
        },
    },
});

new Distribution(this, "Distribution", new DistributionProps
{
    DefaultBehavior = new BehaviorOptions { Origin = new HttpOrigin("origin.example.com"), ResponseHeadersPolicy = headers },
});
