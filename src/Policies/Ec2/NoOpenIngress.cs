using System.ComponentModel;
using Policies.Model;
using Policies.Resources;

namespace Policies.Ec2;

/// <summary>Asserts that no rule opens a port other than the allowed ones to the world.</summary>
public sealed class NoOpenIngress([Description("TCP and UDP ports that may be open to the world; 80 and 443 by default")] int[]? allowedPorts = null) : Policy<SecurityGroup, SecurityGroupIngress>
{
    private readonly int[] _allowedPorts = [.. (allowedPorts ?? [80, 443]).Distinct()];

    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "ec2-no-open-ingress",
        Title = "No security group rule opens a port other than the allowed ones to the world",
        Rationale = "Whatever listens behind an open port is scanned and attacked within minutes; only what is meant for everybody should be reachable by everybody.",
        Remediation = "Narrow CidrIp, CidrIpv6 or the prefix list of the rule, or name another security group as its source.",
        Severity = Severity.High,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(SecurityGroup group) => group.InlineIngress.All(
        Evaluate,
        whenNone: group.Resource["SecurityGroupIngress"].Answer(Outcome.Compliant, "no rule open to the world"));

    /// <inheritdoc/>
    protected override Verdict Evaluate(SecurityGroupIngress ingress) => Evaluate(ingress.Rule);

    private Verdict Evaluate(SecurityGroupRule rule) =>
        rule.IsNarrow("a source narrower than the internet") | rule.HasOnlyPorts(_allowedPorts);
}
