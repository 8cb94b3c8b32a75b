using Policies.Model;

namespace Policies.Resources;

/// <summary>An entry of a network ACL. The entry with the lowest number that matches decides.</summary>
public sealed record NetworkAclEntry(Resource Resource) : IResourceView<NetworkAclEntry>
{
    private const string Tcp = "6";
    private const string Udp = "17";

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

    /// <summary>The range of addresses on the other side, IPv4 or IPv6.</summary>
    public Property Range => Resource["CidrBlock"] is { IsAbsent: false } ipv4 ? ipv4 : Resource["Ipv6CidrBlock"];

    /// <summary>Holds if the entry is not about a port; TCP and UDP entries name a range, those of any other protocol but ICMP are about all ports.</summary>
    /// <param name="port">The port.</param>
    /// <param name="byUdp">Whether the port matters by UDP too.</param>
    public Verdict IsNotAbout(int port, bool byUdp)
    {
        var (entry, expected) = (this, $"no port {port}");
        return Protocol.Judge(
            protocol => protocol switch
            {
                Value<string>.Known { Content: Tcp } => entry.IsOutOfRange(port, expected),
                Value<string>.Known { Content: Udp } => byUdp ? entry.IsOutOfRange(port, expected) : protocol.Property.Answer(Outcome.Compliant, expected),
                Value<string>.Known { Content: "1" or "58" } => protocol.Property.Answer(Outcome.Compliant, expected),
                Value<string>.Known => protocol.Property.Answer(Outcome.NonCompliant, expected, $"protocol {protocol.Describe()}, which takes in every port"),
                _ => protocol.Property.Answer(Outcome.Unknown, expected, protocol.Describe()),
            },
            expected);
    }

    /// <summary>Holds if the entry is about everything that another one is about, as far as one port goes.</summary>
    public Verdict Covers(NetworkAclEntry other, int port)
    {
        var (entry, expected) = (this, $"an entry about port {port}");
        return entry.Protocol.Judge(
                mine => other.Protocol.Judge(theirs => Covers(mine, theirs), expected),
                expected)
            & entry.Range.Text.Judge(mine => other.Range.Text.Judge(theirs => Takes(mine, theirs), expected), expected);

        Verdict Covers(Value<string> mine, Value<string> theirs) => (mine, theirs) switch
        {
            (Value<string>.Known { Content: Tcp or Udp } one, Value<string>.Known { Content: var same }) when one.Content == same => entry.IsInRange(port, expected),
            (Value<string>.Known { Content: not (Tcp or Udp or "1" or "58") }, _) => mine.Property.Answer(Outcome.Compliant, expected),
            (Value<string>.Known, Value<string>.Known) => mine.Property.Answer(Outcome.NonCompliant, expected),
            _ => mine.Property.Answer(Outcome.Unknown, expected, mine is Value<string>.Known ? theirs.Describe() : mine.Describe()),
        };

        Verdict Takes(Value<string> mine, Value<string> theirs) => (mine, theirs) switch
        {
            (Value<string>.Known { Content: var outer }, Value<string>.Known { Content: var inner }) =>
                mine.Property.Answer(AddressRange.Contains(outer, inner) ? Outcome.Compliant : Outcome.NonCompliant, expected),
            _ => mine.Property.Answer(Outcome.Unknown, expected, mine is Value<string>.Known ? theirs.Describe() : mine.Describe()),
        };
    }

    // Numbers by CloudFormation's page; names are not documented but read alike.
    private Value<string> Protocol => Resource["Protocol"].Text.Select(protocol => protocol.Trim().ToUpperInvariant() switch
    {
        "TCP" => Tcp,
        "UDP" => Udp,
        "ICMP" => "1",
        "ICMPV6" => "58",
        var number => number,
    });

    private Verdict IsOutOfRange(int port, string expected) => Ports(expected, (from, to) => port < from || port > to);

    private Verdict IsInRange(int port, string expected) => Ports(expected, (from, to) => port >= from && port <= to);

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
