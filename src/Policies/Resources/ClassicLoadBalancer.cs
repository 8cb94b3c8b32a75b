using Policies.Model;

namespace Policies.Resources;

/// <summary>A Classic Load Balancer. Sources of the defaults: CloudFormation's page of the type.</summary>
public sealed record ClassicLoadBalancer(Resource Resource) : IResourceView<ClassicLoadBalancer>
{
    /// <inheritdoc/>
    public static string Type => "AWS::ElasticLoadBalancing::LoadBalancer";

    /// <inheritdoc/>
    public static ClassicLoadBalancer View(Resource resource) => new(resource);

    /// <summary><c>internet-facing</c>, which is the default, or <c>internal</c>.</summary>
    public Value<string> Scheme => Resource["Scheme"].Text.OrDefault("internet-facing");

    /// <summary>The listeners.</summary>
    public Many<ClassicListener> Listeners => Resource["Listeners"].Items.Select(listener => new ClassicListener(listener));

    /// <summary>Whether it writes access logs; not by default.</summary>
    public Value<bool> AccessLogs => Resource["AccessLoggingPolicy"]["Enabled"].Boolean.OrDefault(false);

    /// <summary>The bucket that its access logs go to; absent where it writes none.</summary>
    public Value<string> LogBucket => Resource["AccessLoggingPolicy"]["S3BucketName"].Text;

    /// <summary>The subnets of a VPC, at most one of each zone, or the zones themselves.</summary>
    public Many<Property> Zones => Resource["Subnets"].Items.Concat(Resource["AvailabilityZones"].Items);

    /// <summary>The list that names the zones, present or not.</summary>
    public Property ZoneList => Resource["AvailabilityZones"] is { IsAbsent: false } zones ? zones : Resource["Subnets"];
}
