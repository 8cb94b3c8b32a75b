using Policies.Model;
using Policies.Resources;

namespace Policies.Ecs;

/// <summary>Asserts that a service assigns no public addresses to its tasks.</summary>
public sealed class ServiceNoPublicIp : Policy<EcsService>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "ecs-service-no-public-ip",
        Title = "A service assigns no public addresses to its tasks",
        Rationale = "A task with a public address can be reached around the load balancer and its web application firewall.",
        Remediation = "Set AssignPublicIp to DISABLED and give the tasks a way out by a NAT gateway or endpoints.",
        Severity = Severity.High,
    };

    /// <inheritdoc/>
    protected override Verdict Applies(EcsService service) => service.VpcConfiguration.IsPresent("tasks with a network of their own");

    /// <inheritdoc/>
    protected override Verdict Evaluate(EcsService service) => service.AssignPublicIp.Is("DISABLED");
}
