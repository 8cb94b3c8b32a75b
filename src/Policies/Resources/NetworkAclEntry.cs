using Policies.Model;

namespace Policies.Resources;

/// <summary>An entry of a network ACL. The entry with the lowest number that matches decides.</summary>
public sealed record NetworkAclEntry(Resource Resource) : IResourceView<NetworkAclEntry>
{
    /// <summary>The number of TCP.</summary>
    public const string Tcp = "6";

    /// <summary>The number of UDP.</summary>
    public const string Udp = "17";

    private const string Icmp = "1";
    private const string Icmp6 = "58";

    /// <inheritdoc/>
    public static string Type => "AWS::EC2::NetworkAclEntry";

    /// <inheritdoc/>
    public static NetworkAclEntry View(Resource resource) => new(resource);

    /// <summary>The network ACL it belongs to.</summary>
    public Value<string> NetworkAclId => Resource["NetworkAclId"].Text;

    /// <summary>Whether it is about traffic out; not by default (CloudFormation's page of the type).</summary>
    public Value<bool> Egress => Resource["Egress"].Boolean.OrDefault(false);

    /// <summary>Whether it lets in or out: <c>allow</c> or <c>deny</c>.</summary>
    public Value<string> RuleAction => Resource["RuleAction"].Text.Select(action => action.Trim().ToUpperInvariant());

    /// <summary>Its place in the order.</summary>
    public Value<int> RuleNumber => Resource["RuleNumber"].Integer;

    /// <summary>Holds if the addresses on the other side are narrower than the internet.</summary>
    public Verdict IsNarrow(string expected) => AddressRange.IsNarrow(Resource["CidrBlock"], expected) & AddressRange.IsNarrow(Resource["Ipv6CidrBlock"], expected);

    /// <summary>Holds if the entry is not about a port; TCP and UDP entries name a range, those of any other protocol but ICMP are about all ports.</summary>
    /// <param name="protocol"><see cref="Tcp"/> or <see cref="Udp"/>.</param>
    /// <param name="port">The port.</param>
    public Verdict IsNotAbout(string protocol, int port)
    {
        var (entry, expected) = (this, $"no {Name(protocol)} port {port}");
        return Protocol.Judge(
            one => one switch
            {
                Value<string>.Known { Content: var own } when own == protocol => entry.Ports(expected, (from, to) => port < from || port > to),
                Value<string>.Known { Content: Tcp or Udp or Icmp or Icmp6 } => one.Property.Answer(Outcome.Compliant, expected),
                Value<string>.Known => one.Property.Answer(Outcome.NonCompliant, expected, $"protocol {one.Describe()}, which takes in every port"),
                _ => one.Property.Answer(Outcome.Unknown, expected, one.Describe()),
            },
            expected);
    }

    /// <summary>Holds if the entry is about a port, and about every address that another one is about.</summary>
    /// <param name="other">The other entry.</param>
    /// <param name="protocol"><see cref="Tcp"/> or <see cref="Udp"/>.</param>
    /// <param name="port">The port.</param>
    public Verdict Covers(NetworkAclEntry other, string protocol, int port)
    {
        var (entry, expected) = (this, $"an entry about {Name(protocol)} port {port}");
        return Protocol.Judge(
                one => one switch
                {
                    Value<string>.Known { Content: var own } when own == protocol => entry.Ports(expected, (from, to) => port >= from && port <= to),
                    Value<string>.Known { Content: Tcp or Udp or Icmp or Icmp6 } => one.Property.Answer(Outcome.NonCompliant, expected),
                    Value<string>.Known => one.Property.Answer(Outcome.Compliant, expected),
                    _ => one.Property.Answer(Outcome.Unknown, expected, one.Describe()),
                },
                expected)
            & Range.Text.Judge(mine => other.Range.Text.Judge(theirs => Takes(mine, theirs), expected), expected);

        Verdict Takes(Value<string> mine, Value<string> theirs) => (mine, theirs) switch
        {
            (Value<string>.Known { Content: var outer }, Value<string>.Known { Content: var inner }) =>
                mine.Property.Answer(AddressRange.Contains(outer, inner) ? Outcome.Compliant : Outcome.NonCompliant, expected),
            _ => mine.Property.Answer(Outcome.Unknown, expected, mine is Value<string>.Known ? theirs.Describe() : mine.Describe()),
        };
    }

    private static string Name(string protocol) => protocol == Tcp ? "TCP" : "UDP";

    /// <summary>The range of addresses on the other side, IPv4 or IPv6.</summary>
    public Property Range => Resource["CidrBlock"] is { IsAbsent: false } ipv4 ? ipv4 : Resource["Ipv6CidrBlock"];

    // Numbers by CloudFormation's page; names are not documented but read alike.
    private Value<string> Protocol => Resource["Protocol"].Text.Select(protocol => protocol.Trim().ToUpperInvariant() switch
    {
        "TCP" => Tcp,
        "UDP" => Udp,
        "ICMP" => Icmp,
        "ICMPV6" => Icmp6,
        var number => number,
    });

    private Verdict Ports(string expected, Func<int, int, bool> predicate)
    {
        var range = Resource["PortRange"];
        return range["From"].Integer.OrDefault(0).Then(
            from => range["To"].Integer.OrDefault(65535).Then(
                to => range.Answer(predicate(from, to) ? Outcome.Compliant : Outcome.NonCompliant, expected, $"ports {from} to {to}"),
                Verdict.NotApplicable,
                expected),
            Verdict.NotApplicable,
            expected);
    }
}
