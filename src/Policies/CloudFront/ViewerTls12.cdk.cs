using Amazon.CDK.AWS.CertificateManager;
using Amazon.CDK.AWS.CloudFront;
using Amazon.CDK.AWS.CloudFront.Origins;

// CloudFront takes certificates of us-east-1 only.
var certificate = new Certificate(this, "Certificate", new CertificateProps
{
    DomainName = "www.example.com",
    Validation = CertificateValidation.FromDns(),
});

new Distribution(this, "Distribution", new DistributionProps
{
    DefaultBehavior = new BehaviorOptions { Origin = new HttpOrigin("origin.example.com") },
    DomainNames = new[] { "www.example.com" },
    Certificate = certificate,
    MinimumProtocolVersion = SecurityPolicyProtocol.TLS_V1_2_2021,
});
