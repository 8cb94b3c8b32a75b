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

    /// <inheritdoc/>
    protected override Verdict Applies(NetworkAclEntry entry) => entry.Egress.Is(false) & entry.RuleAction.Is("ALLOW");

    /// <inheritdoc/>
    protected override Verdict Evaluate(NetworkAclEntry entry) => entry.IsNarrow("a source narrower than the internet") | _ports.Aggregate(
        Verdict.Compliant,
        (verdict, port) => verdict & Closed(entry, NetworkAclEntry.Tcp, port) & (port == RemoteDesktop ? Closed(entry, NetworkAclEntry.Udp, port) : Verdict.NotApplicable));

    private static Verdict Closed(NetworkAclEntry entry, string protocol, int port) =>
        entry.IsNotAbout(protocol, port) | entry.NetworkAclId.Judge(
            id => entry.Resource.Graph.Follow<NetworkAcl>(id).Elements is [{ Item: var acl }]
                ? acl.Entries.Any(other => Denies(other, entry, protocol, port), whenNone: Verdict.NotApplicable)
                : Verdict.NotApplicable,
            $"a network ACL that denies port {port} before");

    // The lowest number that matches decides, so that a denial before this entry closes what it would open.
    private static Verdict Denies(NetworkAclEntry other, NetworkAclEntry entry, string protocol, int port) => other.Resource == entry.Resource
        ? Verdict.NotApplicable
        : other.Egress.Is(false)
            & other.RuleAction.Is("DENY")
            & entry.RuleNumber.Then(number => other.RuleNumber.Test(lower => lower < number, $"a number below {number}"), entry.Resource["RuleNumber"].Answer(Outcome.NonCompliant, "a number"), "a number")
            & other.Covers(entry, protocol, port);
}
