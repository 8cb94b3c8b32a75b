using System.ComponentModel;
using Policies.Model;
using Policies.Resources;

namespace Policies.Ec2;

/// <summary>Asserts that no rule opens administrative or database ports to the world.</summary>
public sealed class NoOpenAdminPorts([Description("TCP and UDP ports that must not be open to the world; administrative and database ports by default")] int[]? ports = null) : Policy<SecurityGroup, SecurityGroupIngress>
{
    // The list of AWS Control Tower's CT.EC2.PR.4 and Security Hub's EC2.19; the second line is what these miss.
    private readonly int[] _ports = ports ??
    [
        20, 21, 22, 23, 25, 110, 135, 143, 445, 1433, 1434, 3000, 3306, 3389, 4333, 5000, 5432, 5500, 5601, 8080, 8088, 8888, 9200, 9300,
        1521, 2049, 2375, 2376, 5439, 6379, 6443, 10250, 11211, 27017,
    ];

    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "ec2-no-open-admin-ports",
        Title = "No security group rule opens administrative or database ports to the world",
        Rationale = "Remote shells, databases and caches are made for trusted networks: open to the world they are guessed, exploited and emptied.",
        Remediation = "Narrow CidrIp, CidrIpv6 or the prefix list of the rule, or name another security group as its source.",
        Severity = Severity.Critical,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(SecurityGroup group) => group.InlineIngress.All(
        Evaluate,
        whenNone: group.Resource["SecurityGroupIngress"].Answer(Outcome.Compliant, "no rule open to the world"));

    /// <inheritdoc/>
    protected override Verdict Evaluate(SecurityGroupIngress ingress) => Evaluate(ingress.Rule);

    private Verdict Evaluate(SecurityGroupRule rule) =>
        rule.IsNarrow("a source narrower than the internet") | rule.HasPorts(IsHarmless, "no administrative or database port");

    private bool IsHarmless(int first, int last) => !_ports.Any(port => port >= first && port <= last);
}
