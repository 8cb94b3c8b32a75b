using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.Route53;
using Amazon.CDK.AWS.Route53.Targets;
using Constructs;

namespace ReferenceStack.Edge;

/// <summary>The name of the internal load balancer inside the VPC: one that the certificate of the domain covers.</summary>
internal sealed class BackendName : TracedConstruct
{
    public BackendName(Construct scope, string id, EnvironmentConfig config, IVpc vpc, InternalLoadBalancer loadBalancer)
        : base(scope, id)
    {
        var zone = Traced(new PrivateHostedZone(this, "Zone", new PrivateHostedZoneProps { ZoneName = Of(config), Vpc = vpc }));
        Traced(new ARecord(this, "Alias", new ARecordProps { Zone = zone, Target = RecordTarget.FromAlias(new LoadBalancerTarget(loadBalancer.Alb)) }));
    }

    public static string Of(EnvironmentConfig config) => $"api.{config.Domain}";
}
