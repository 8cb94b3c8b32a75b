using Policies.Model;
using Policies.Resources;

namespace Policies.Ec2;

/// <summary>Asserts that a subnet does not assign public addresses.</summary>
public sealed class SubnetNoAutoPublicIp : Policy<Subnet>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "ec2-subnet-no-auto-public-ip",
        Title = "A subnet does not assign public addresses on launch",
        Rationale = "What is launched in such a subnet is on the internet without anybody having asked for it.",
        Remediation = "Set MapPublicIpOnLaunch to false; let what must be public ask for an address.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(Subnet subnet) => subnet.MapPublicIpOnLaunch.Is(false);
}
