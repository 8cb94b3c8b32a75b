using System.ComponentModel;
using Policies.Model;
using Policies.Resources;

namespace Policies.Ec2;

/// <summary>Asserts that network ACLs do not admit administration from everywhere.</summary>
public sealed class NaclNoOpenAdminPorts([Description("TCP ports that must not be open to the world; 22 and 3389 by default, and 3389 counts by UDP too")] int[]? ports = null) : Policy<NetworkAclEntry>
{
    private const int RemoteDesktop = 3389;
    private readonly int[] _ports = ports ?? [22, RemoteDesktop];

    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "ec2-nacl-no-open-admin-ports",
        Title = "A network ACL does not admit remote administration from everywhere",
        Rationale = "A network ACL is the second line behind the security groups: one that admits SSH or RDP from everywhere holds nothing up.",
        Remediation = "Narrow CidrBlock or Ipv6CidrBlock of the entry, or deny the port by an entry with a lower RuleNumber.",
        Severity = Severity.Medium,
    };

    private static readonly SharedMany<NetworkAcl, Asker, NetworkAclEntry> Denials = new(FindDenials);

    /// <inheritdoc/>
    protected override Verdict Applies(NetworkAclEntry entry) => entry.Egress.Is(false) & entry.RuleAction.Is("ALLOW");

    /// <inheritdoc/>
    protected override Verdict Evaluate(NetworkAclEntry entry)
    {
        var narrow = AddressRange.IsNarrow(entry.Range, "a source narrower than the internet");
        return narrow.IsCompliant ? narrow : narrow | _ports.Aggregate(Verdict.Compliant, (verdict, port) => verdict & Closed(entry, port));
    }

    private static Verdict Closed(NetworkAclEntry entry, int port) =>
        entry.IsNotAbout(port, byUdp: port == RemoteDesktop) | entry.Resource.Graph.Follow<NetworkAcl>(entry.NetworkAclId).Elements
            .Aggregate(Verdict.NotApplicable, (verdict, acl) => verdict | Denials.Of(acl.Item, new(entry, port)).Any(other => IsBefore(other, entry), whenNone: Verdict.NotApplicable));

    private static Many<NetworkAclEntry> FindDenials(NetworkAcl acl, Asker asker)
    {
        var denials = acl.Entries.Where(other => other.Egress.Is(false) & other.RuleAction.Is("DENY") & other.Covers(asker.Entry, asker.Port));

        // Of those that are there for certain, the lowest number says as much as all.
        var first = denials.Elements.Where(IsCertain).OrderBy(element => element.Item.RuleNumber.KnownOr(int.MaxValue)).FirstOrDefault();
        return new([.. denials.Elements.Where(element => !IsCertain(element) || ReferenceEquals(element, first))], denials.Unseen);
    }

    private static bool IsCertain(Element<NetworkAclEntry> element) => !element.Presence.IsUnknown && element.Item.RuleNumber is Value<int>.Known;

    // The lowest number that matches decides, so that a denial before this entry closes what it would open.
    private static Verdict IsBefore(NetworkAclEntry denial, NetworkAclEntry entry) => denial.Resource == entry.Resource
        ? Verdict.NotApplicable
        : entry.RuleNumber.Then(
            number => denial.RuleNumber.Test(lower => lower < number, $"a number below {number}"),
            entry.Resource["RuleNumber"].Answer(Outcome.NonCompliant, "a number"),
            "a number");

    /// <summary>An entry and a port; as far as denials go, the same as any other entry about the same traffic.</summary>
    private sealed class Asker(NetworkAclEntry entry, int port) : IEquatable<Asker>
    {
        public NetworkAclEntry Entry { get; } = entry;

        public int Port { get; } = port;

        private (string Protocol, string Range) Traffic { get; } = (NodeText.Symbol(entry.Resource["Protocol"].Node), NodeText.Symbol(entry.Range.Node));

        public bool Equals(Asker? other) => other is not null && Port == other.Port && Traffic == other.Traffic;

        public override bool Equals(object? obj) => Equals(obj as Asker);

        public override int GetHashCode() => HashCode.Combine(Port, Traffic);
    }
}
