using System.Globalization;
using Policies.Model;

namespace Policies.Resources;

/// <summary>A rule of a security group, written within the group or as a resource of its own.</summary>
/// <param name="Source">The object that holds the rule's properties.</param>
public sealed record SecurityGroupRule(Property Source)
{
    private const int LastPort = 65535;
    private const int LastIcmp = 255;

    /// <summary>The range of IPv4 addresses on the other side.</summary>
    public Property Ipv4Range => Source["CidrIp"];

    /// <summary>The range of IPv6 addresses on the other side.</summary>
    public Property Ipv6Range => Source["CidrIpv6"];

    /// <summary>The prefix list on the other side: <c>SourcePrefixListId</c> of an ingress rule, <c>DestinationPrefixListId</c> of an egress rule.</summary>
    public Property PrefixListId => Source["SourcePrefixListId"] is { IsAbsent: false } source ? source : Source["DestinationPrefixListId"];

    /// <summary>The security group on the other side of an ingress rule, by id or, outside a VPC of one's own, by name.</summary>
    public Property SourceGroup => Source["SourceSecurityGroupId"] is { IsAbsent: false } id ? id : Source["SourceSecurityGroupName"];

    /// <summary>Holds if the addresses on the other side are narrower than the internet.</summary>
    public Verdict IsNarrow(string expected)
    {
        var (id, graph) = (PrefixListId, Source.Resource.Graph);
        return AddressRange.IsNarrow(Ipv4Range, expected)
            & AddressRange.IsNarrow(Ipv6Range, expected)
            & graph.Follow<PrefixList>(id.Text).All(
                list => list.IsNarrow(expected).Via(id, expected),
                whenNone: Verdict.Compliant);
    }

    /// <summary>Holds if the rule is about no other TCP or UDP ports than these.</summary>
    public Verdict HasOnlyPorts(IReadOnlyCollection<int> ports) => HasPorts(
        (first, last) => first > last || ports.Count(port => port >= first && port <= last) == last - first + 1,
        $"no port but {string.Join(", ", ports)}");

    /// <summary>
    /// Holds if the predicate holds for the range of TCP or UDP ports, first and last. Any protocol but these and ICMP takes in
    /// every port whatever the rule's ports are, and ICMP has none (CloudFormation: SecurityGroup Ingress, IpProtocol).
    /// </summary>
    /// <param name="predicate">The predicate; a range whose last port is below its first takes in none.</param>
    /// <param name="expected">What is wanted, to follow "expected".</param>
    public Verdict HasPorts(Func<int, int, bool> predicate, string expected)
    {
        var rule = this;
        return Source["IpProtocol"].Text.Judge(
            protocol => protocol switch
            {
                Value<string>.Known { Content: var name } known => Normalize(name) switch
                {
                    "tcp" or "udp" => rule.HasRange(predicate, expected),
                    "icmp" => known.Property.Answer(Outcome.Compliant, expected),
                    _ => known.Property.Answer(predicate(0, LastPort) ? Outcome.Compliant : Outcome.NonCompliant, expected, $"protocol {known.Describe()}, which takes in every port"),
                },
                Value<string>.Absent absent => rule.HasRangeOfAnyProtocol(predicate, expected, absent.Property.Answer(Outcome.Unknown, expected, "absent, which EC2 refuses")),
                _ => rule.HasRangeOfAnyProtocol(predicate, expected, protocol.Property.Answer(Outcome.Unknown, expected, protocol.Describe())),
            },
            expected);
    }

    /// <summary>Holds if the rule is for TCP and for no other port than those of a data store.</summary>
    public Verdict IsOnPort(DataStoreNetwork store, string expected)
    {
        return Source["IpProtocol"].Text.Select(Normalize).Test(name => name is "tcp", $"{expected}, by TCP")
            & Source["FromPort"].Integer.Judge(IsPort, expected)
            & Source["ToPort"].Integer.Judge(IsPort, expected);

        Verdict IsPort(Value<int> value) => store.IsPort(value.Property.Node)
            ? value.Property.Answer(Outcome.Compliant, expected)
            : store.Ports.Judge(
                ports => ports is Value<int[]>.Known { Content: var numbers }
                    ? value.Test(numbers.Contains, expected)
                    : ports.Property.Answer(Outcome.Unknown, "a port that is known", ports.Describe()),
                expected);
    }

    private static string Normalize(string protocol) => protocol.Trim().ToUpperInvariant() switch
    {
        "TCP" or "6" => "tcp",
        "UDP" or "17" => "udp",
        "ICMP" or "1" or "ICMPV6" or "58" => "icmp",
        _ => "all",
    };

    // ICMP's types and codes end at 255: a range beyond is of ports, and other protocols take in every port.
    private Verdict HasRangeOfAnyProtocol(Func<int, int, bool> predicate, string expected, Verdict unknown) =>
        Source["ToPort"].Integer is Value<int>.Known { Content: > LastIcmp } ? HasRange(predicate, expected) & unknown : unknown;

    // EC2 refuses a TCP rule without ports; were it to accept one, that would mean all of them.
    private Verdict HasRange(Func<int, int, bool> predicate, string expected)
    {
        var to = Source["ToPort"].Integer;
        return Source["FromPort"].Integer.Judge(first => to.Judge(last => (first.OrEndpoint(), last.OrEndpoint()) switch
        {
            (Value<int>.Known { Content: >= 0 } from, Value<int>.Known until) => Answer(from, from.Content, until.Content),
            (Value<int>.Known from, Value<int>.Known) => Answer(from, 0, LastPort),
            (Value<int>.Absent none, Value<int>.Absent) => Answer(none, 0, LastPort),
            (Value<int>.Known, _) => last.Property.Answer(Outcome.Unknown, expected, last.Describe()),
            _ => first.Property.Answer(Outcome.Unknown, expected, first.Describe()),
        }, expected), expected);

        Verdict Answer(Value<int> at, int from, int until) => at.Property.Answer(
            predicate(from, until) ? Outcome.Compliant : Outcome.NonCompliant,
            expected,
            from == until ? from.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{from}–{until}"));
    }
}
