using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;
using Amazon.CDK.AWS.S3;
using Constructs;
using ReferenceStack.Edge;

namespace ReferenceStack.Auditing;

/// <summary>The internal load balancer that ends TLS before the auditor.</summary>
internal sealed class AuditorLoadBalancer : LoadBalancer
{
    public AuditorLoadBalancer(Construct scope, string id, IVpc vpc, ISecurityGroup group, IListenerCertificate certificate, IBucket logs)
        : base(scope, id, vpc, group, logs, internetFacing: false)
    {
        // Whether it answers, not whether its database does: ECS replaces what is unhealthy, which helps no database through a failover.
        Auditor = AddTargetGroup("TargetGroup", vpc, AuditorTask.Port, "/healthz", isTls: false);
        AddHttpsListener(certificate, ListenerAction.Forward([Auditor]));
    }

    public ApplicationTargetGroup Auditor { get; }
}
