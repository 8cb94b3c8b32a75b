using Amazon.CDK.AWS.CloudFront;
using Amazon.CDK.AWS.CloudFront.Origins;

var headers = new ResponseHeadersPolicy(this, "Headers", new ResponseHeadersPolicyProps
{
    SecurityHeadersBehavior = new ResponseSecurityHeadersBehavior
    {
        XssProtection = new ResponseHeadersXSSProtection { Protection = true, ModeBlock = true, Override = true },
    },
});

new Distribution(this, "Distribution", new DistributionProps
{
    DefaultBehavior = new BehaviorOptions { Origin = new HttpOrigin("origin.example.com"), ResponseHeadersPolicy = headers },
});
