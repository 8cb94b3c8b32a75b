using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;
using Amazon.CDK.AWS.S3;
using Constructs;
using ReferenceStack.Networking;

namespace ReferenceStack.Edge;

/// <summary>The load balancer that CloudFront and browsers reach: the API goes to the backend, everything else to the frontend.</summary>
internal sealed class PublicLoadBalancer : LoadBalancer
{
    public PublicLoadBalancer(Construct scope, string id, IVpc vpc, SecurityGroups groups, IListenerCertificate certificate, IBucket logs)
        : base(scope, id, vpc, groups.LoadBalancer, logs, internetFacing: true)
    {
        Frontend = AddTargetGroup("FrontendTargetGroup", vpc, Ports.Frontend);
        Backend = AddTargetGroup("BackendTargetGroup", vpc, Ports.Backend);

        Traced(Alb.AddListener("HTTPListener", new BaseApplicationListenerProps
        {
            Port = Ports.Http,
            Protocol = ApplicationProtocol.HTTP,
            DefaultAction = ListenerAction.Redirect(new RedirectOptions { Protocol = "HTTPS", Port = "443", Permanent = true }),
            Open = false,
        }));

        var https = AddHttpsListener(certificate, ListenerAction.Forward([Frontend]));
        https.AddTargetGroups("Api", new AddApplicationTargetGroupsProps
        {
            Priority = 10,
            Conditions = [ListenerCondition.PathPatterns(["/api/*"])],
            TargetGroups = [Backend],
        });
    }

    public ApplicationTargetGroup Frontend { get; }

    public ApplicationTargetGroup Backend { get; }
}
