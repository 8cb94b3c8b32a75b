using Policies.Model;

namespace Policies.Resources;

/// <summary>A listener of an application, network or gateway load balancer.</summary>
public sealed record Listener(Resource Resource) : IResourceView<Listener>
{
    private static readonly Relation<ListenerRule, Listener> ListenerOfRule = new(rule => rule.ListenerArn);

    /// <inheritdoc/>
    public static string Type => "AWS::ElasticLoadBalancingV2::Listener";

    /// <inheritdoc/>
    public static Listener View(Resource resource) => new(resource);

    /// <summary>The load balancer's ARN.</summary>
    public Value<string> LoadBalancerArn => Resource["LoadBalancerArn"].Text;

    /// <summary>The load balancer.</summary>
    public Many<LoadBalancer> LoadBalancer => Resource.Graph.Follow<LoadBalancer>(LoadBalancerArn);

    /// <summary><c>HTTP</c>, <c>HTTPS</c>, <c>TCP</c>, <c>TLS</c>, …; only a listener of a gateway load balancer has none.</summary>
    public Value<string> Protocol => Resource["Protocol"].Text;

    /// <summary>The port; only a listener of a gateway load balancer has none.</summary>
    public Property Port => Resource["Port"];

    /// <summary>
    /// The security policy of a TLS listener. CloudFormation, the command line, the CDK and the API give one without it <c>ELBSecurityPolicy-2016-08</c>
    /// (ELB user guides: "Security policies for your Application/Network Load Balancer"); a live listener always names one.
    /// </summary>
    public Value<string> SslPolicy => Resource["SslPolicy"].Text.OrDefault("ELBSecurityPolicy-2016-08");

    /// <summary>The list of certificates; its first is the default certificate.</summary>
    public Property CertificateList => Resource["Certificates"];

    /// <summary>The certificates' ARNs.</summary>
    public Many<Value<string>> CertificateArns => CertificateList.Items.Select(certificate => certificate["CertificateArn"].Text);

    /// <summary>The list of default actions.</summary>
    public Property DefaultActionList => Resource["DefaultActions"];

    /// <summary>What becomes of a request that no rule matches; the last in order ends it.</summary>
    public Many<ListenerAction> DefaultActions => DefaultActionList.Items.Select(action => new ListenerAction(action));

    /// <summary>The further rules.</summary>
    public Many<ListenerRule> Rules => Resource.Graph.Referring(ListenerOfRule, this);

    /// <summary>Holds if it terminates TLS.</summary>
    public Verdict IsTls => Protocol.IsOneOf("HTTPS", "TLS");
}
