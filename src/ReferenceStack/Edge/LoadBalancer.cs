using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;
using Amazon.CDK.AWS.S3;
using Constructs;
using ReferenceStack.Networking;

namespace ReferenceStack.Edge;

/// <summary>What the two Application Load Balancers of the picture have in common.</summary>
internal abstract class LoadBalancer : TracedConstruct
{
    protected LoadBalancer(Construct scope, string id, IVpc vpc, ISecurityGroup group, IBucket logs, bool internetFacing)
        : base(scope, id)
    {
        Alb = Traced(new ApplicationLoadBalancer(this, "LoadBalancer", new Amazon.CDK.AWS.ElasticLoadBalancingV2.ApplicationLoadBalancerProps
        {
            Vpc = vpc,
            InternetFacing = internetFacing,
            SecurityGroup = group,
            VpcSubnets = internetFacing ? Network.Public : Network.Private,
            DeletionProtection = true,
            DropInvalidHeaderFields = true,
            DesyncMitigationMode = DesyncMitigationMode.DEFENSIVE,
        }));
        Alb.LogAccessLogs(logs, internetFacing ? "load-balancer/public" : "load-balancer/internal");
    }

    public ApplicationLoadBalancer Alb { get; }

    /// <summary>The HTTPS listener; absent a policy, a listener accepts TLS 1.0.</summary>
    protected ApplicationListener AddHttpsListener(IListenerCertificate certificate, ListenerAction defaultAction) =>
        Traced(Alb.AddListener("HTTPSListener", new BaseApplicationListenerProps
        {
            Port = Ports.Https,
            Protocol = ApplicationProtocol.HTTPS,
            SslPolicy = SslPolicy.RECOMMENDED_TLS,
            Certificates = [certificate],
            DefaultAction = defaultAction,
            // The security group says who may come; the listener adds nobody.
            Open = false,
        }));

    /// <summary>A target group with the documented health check, reached over TLS as all communication is but where another protocol is named.</summary>
    protected ApplicationTargetGroup AddTargetGroup(string id, IVpc vpc, int port, string healthPath = "/health", bool isTls = true) =>
        Traced(new ApplicationTargetGroup(this, id, new ApplicationTargetGroupProps
        {
            Vpc = vpc,
            Port = port,
            Protocol = isTls ? ApplicationProtocol.HTTPS : ApplicationProtocol.HTTP,
            TargetType = TargetType.IP,
            HealthCheck = new Amazon.CDK.AWS.ElasticLoadBalancingV2.HealthCheck
            {
                Path = healthPath,
                Protocol = isTls ? Amazon.CDK.AWS.ElasticLoadBalancingV2.Protocol.HTTPS : Amazon.CDK.AWS.ElasticLoadBalancingV2.Protocol.HTTP,
                HealthyHttpCodes = "200",
                Interval = Duration.Seconds(30),
                Timeout = Duration.Seconds(5),
                HealthyThresholdCount = 2,
                UnhealthyThresholdCount = 3,
            },
        }));
}
