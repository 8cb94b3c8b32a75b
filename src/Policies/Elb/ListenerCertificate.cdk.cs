using Amazon.CDK.AWS.CertificateManager;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;

var balancer = new ApplicationLoadBalancer(this, "Balancer", new ApplicationLoadBalancerProps
{
    Vpc = new Vpc(this, "Network"),
    InternetFacing = true,
});
var certificate = new Certificate(this, "Certificate", new CertificateProps { DomainName = "www.example.com", Validation = CertificateValidation.FromDns() });
balancer.AddListener("Https", new BaseApplicationListenerProps
{
    Protocol = ApplicationProtocol.HTTPS,
    Certificates = [ListenerCertificate.FromCertificateManager(certificate)],
    DefaultAction = ListenerAction.FixedResponse(404),
});
