using Policies.Model;

namespace Policies.Resources;

/// <summary>An application, network or gateway load balancer. Sources of the defaults: CloudFormation's page of the type and of its attributes.</summary>
public sealed record LoadBalancer(Resource Resource) : IResourceView<LoadBalancer>
{
    private static readonly Relation<WebAclAssociation, LoadBalancer> BalancerOfAssociation = new(association =>
        association.ResourceArn is var arn && arn.MayBeOf("elasticloadbalancing") ? Many<Value<string>>.Of(arn) : Many<Value<string>>.None);

    private static readonly Relation<Listener, LoadBalancer> BalancerOfListener = new(listener => listener.LoadBalancerArn);

    private static readonly string[] LogBucketAttributes = ["access_logs.s3.bucket", "connection_logs.s3.bucket", "health_check_logs.s3.bucket"];

    /// <inheritdoc/>
    public static string Type => "AWS::ElasticLoadBalancingV2::LoadBalancer";

    /// <inheritdoc/>
    public static LoadBalancer View(Resource resource) => new(resource);

    /// <summary><c>application</c>, which is the default, <c>network</c> or <c>gateway</c>.</summary>
    public Value<string> Kind => Resource["Type"].Text.OrDefault("application");

    /// <summary><c>internet-facing</c>, which is the default, or <c>internal</c>.</summary>
    public Value<string> Scheme => Resource["Scheme"].Text.OrDefault("internet-facing");

    /// <summary>The list of attributes.</summary>
    public Property AttributeList => Resource["LoadBalancerAttributes"];

    /// <summary>The subnets; the service takes no two of one zone.</summary>
    public Many<Property> Subnets => Resource["Subnets"].Items.Concat(Resource["SubnetMappings"].Items.Select(mapping => mapping["SubnetId"]));

    /// <summary>The list of subnets that is in use, present or not.</summary>
    public Property SubnetList => Resource["SubnetMappings"] is { IsAbsent: false } mappings ? mappings : Resource["Subnets"];

    /// <summary>The list of security groups, present or not.</summary>
    public Property SecurityGroupList => Resource["SecurityGroups"];

    /// <summary>The security groups.</summary>
    public Many<Value<string>> SecurityGroupIds => SecurityGroupList.Items.Select(group => group.Text);

    /// <summary>The associations with a web ACL.</summary>
    public Many<WebAclAssociation> WebAclAssociations => Resource.Graph.Referring(BalancerOfAssociation, this);

    /// <summary>The listeners.</summary>
    public Many<Listener> Listeners => Resource.Graph.Referring(BalancerOfListener, this);

    /// <summary>Holds if an attribute, whose default is <c>false</c>, is on.</summary>
    public Verdict HasOn(string attribute) => Attribute(attribute).All(
        value => value.Boolean.Is(true),
        whenNone: AttributeList.Answer(Outcome.NonCompliant, "true", $"no {attribute}, which means false"));

    /// <summary>
    /// Asks a question of how an application load balancer treats requests that could desynchronize it from its targets: <c>monitor</c>,
    /// <c>defensive</c>, which is the service's default (ELB API: LoadBalancerAttribute), or <c>strictest</c>.
    /// </summary>
    public Verdict DesyncMitigationMode(Func<Value<string>, Verdict> question) => Attribute("routing.http.desync_mitigation_mode").All(
        mode => question(mode.Text),
        whenNone: question(new Value<string>.Absent(AttributeList).OrServiceDefault("defensive", "of application load balancers")));

    /// <summary>The buckets that its logs of requests, connections and health checks go to.</summary>
    public Many<Value<string>> LogBuckets =>
        AttributeList.Items.Where(attribute => attribute["Key"].Text.Select(key => key.Trim()).IsOneOf(LogBucketAttributes)).Select(attribute => attribute["Value"].Text);

    /// <summary>The values of an attribute; at most one is in force.</summary>
    public Many<Property> Attribute(string name) =>
        AttributeList.Items.Where(attribute => attribute["Key"].Text.Select(key => key.Trim()).Is(name)).Select(attribute => attribute["Value"]);
}
