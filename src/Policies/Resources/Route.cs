using Policies.Model;

namespace Policies.Resources;

/// <summary>A route of a route table.</summary>
public sealed record Route(Resource Resource) : IResourceView<Route>
{
    /// <inheritdoc/>
    public static string Type => "AWS::EC2::Route";

    /// <inheritdoc/>
    public static Route View(Resource resource) => new(resource);

    /// <summary>The route table it belongs to.</summary>
    public Value<string> RouteTableId => Resource["RouteTableId"].Text;

    /// <summary>The property that names the NAT gateway it leads to, if any.</summary>
    public Property NatGatewayId => Resource["NatGatewayId"];

    /// <summary>
    /// Holds if the route is no default route, IPv4 or IPv6: its destination is narrower than the internet. Whatever a default route
    /// leads to, be it a gateway, an instance, an interface, an endpoint or another network, the subnet is not isolated.
    /// </summary>
    public Verdict IsNarrow(string expected)
    {
        var (resource, list) = (Resource, Resource["DestinationPrefixListId"]);
        var lists = resource.Graph.Follow<PrefixList>(list.Text);
        return AddressRange.IsNarrow(resource["DestinationCidrBlock"], expected)
            & AddressRange.IsNarrow(resource["DestinationIpv6CidrBlock"], expected)
            & (lists.Unseen.IsUnknown && IsOfGatewayEndpoint
                ? list.Answer(Outcome.Compliant, expected, "the addresses of a service of AWS")
                : lists.All(found => found.IsNarrow(expected).Via(list, expected), whenNone: Verdict.Compliant));
    }

    // A gateway endpoint puts a route to the addresses of its service, S3 or DynamoDB, into a live route table.
    private bool IsOfGatewayEndpoint =>
        Resource.Origin.IsLive && new[] { Resource["GatewayId"], Resource["VpcEndpointId"] }.Any(target => target.Text.KnownOr(null)?.StartsWith("vpce-", StringComparison.Ordinal) is true);

    /// <summary>Holds if the route leads to an internet gateway.</summary>
    public Verdict LeadsToInternetGateway(string expected) => ToInternetGateway(Outcome.Compliant, Outcome.NonCompliant, expected);

    /// <summary>Holds if the route leads elsewhere than to an internet gateway.</summary>
    public Verdict AvoidsInternetGateway(string expected) => ToInternetGateway(Outcome.NonCompliant, Outcome.Compliant, expected);

    // GatewayId names internet gateways and virtual private gateways; in an account gateway endpoints and the local route too.
    private Verdict ToInternetGateway(Outcome internet, Outcome other, string expected) => Resource["GatewayId"].Text.Judge(
        id => id.Property.Answer(
            id switch
            {
                Value<string>.Absent => other,
                Value<string>.Known { Content: var text } when text.StartsWith("igw-", StringComparison.Ordinal) => internet,
                Value<string>.Known { Content: var text } when text is "local" || text.StartsWith("vgw-", StringComparison.Ordinal) || text.StartsWith("vpce-", StringComparison.Ordinal) => other,
                { Property.Node: ReferenceNode { Target.Type: "AWS::EC2::InternetGateway" } } => internet,
                { Property.Node: ReferenceNode { Target.Type: "AWS::EC2::VPNGateway" } } => other,
                _ => Outcome.Unknown,
            },
            expected),
        expected);
}
