using System.Collections.Immutable;
using static ReferenceStack.Tests.Gate.Targets;

namespace ReferenceStack.Tests.Gate;

/// <summary>The breaches of the load balancers.</summary>
internal static class LoadBalancingBreaks
{
    public static ImmutableArray<Break> All { get; } =
    [
        new("elb-access-logs", InternalLoadBalancer, Edit.SetText("Properties/LoadBalancerAttributes/3/Value", "false")),
        new("elb-deletion-protection", InternalLoadBalancer, Edit.SetText("Properties/LoadBalancerAttributes/0/Value", "false")),
        new("elb-desync-mitigation", InternalLoadBalancer, Edit.SetText("Properties/LoadBalancerAttributes/2/Value", "monitor")),

        new("elb-drop-invalid-headers", InternalLoadBalancer, new Edit.Remove("Properties/LoadBalancerAttributes/1"))
        {
            Path = "Properties/LoadBalancerAttributes",
        },

        new("elb-listener-certificate", HttpsListener, new Edit.Remove("Properties/Certificates")),
        new("elb-listener-https", HttpsListener, Edit.SetText("Properties/Protocol", "HTTP")),
        new("elb-listener-tls12", HttpsListener, new Edit.Remove("Properties/SslPolicy")),

        new("elb-spans-zones", InternalLoadBalancer, new Edit.Remove("Properties/Subnets/1"))
        {
            Path = "Properties/Subnets",
        },

        new("elb-waf-enabled", FirewallAssociation, new Edit.Set("Properties/ResourceArn", """{"Ref": "InternalLoadBalancer922031CE"}"""))
        {
            Found = PublicLoadBalancer,
            Path = "WebACLAssociation",
        },
    ];
}
