using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;
using Amazon.CDK.AWS.S3;
using Constructs;
using ReferenceStack.Networking;

namespace ReferenceStack.Edge;

/// <summary>The second load balancer of the picture: the frontend reaches the backend through it, inside the VPC.</summary>
internal sealed class InternalLoadBalancer : LoadBalancer
{
    public InternalLoadBalancer(Construct scope, string id, IVpc vpc, SecurityGroups groups, IListenerCertificate certificate, IBucket logs)
        : base(scope, id, vpc, groups.InternalLoadBalancer, logs, internetFacing: false)
    {
        Backend = AddTargetGroup("BackendTargetGroup", vpc, Ports.Backend);
        AddHttpsListener(certificate, ListenerAction.Forward([Backend]));
    }

    public ApplicationTargetGroup Backend { get; }
}
