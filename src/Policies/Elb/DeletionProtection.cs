using Policies.Model;
using Policies.Resources;

namespace Policies.Elb;

/// <summary>Asserts that load balancers cannot be deleted by accident.</summary>
public sealed class DeletionProtection : Policy<LoadBalancer>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "elb-deletion-protection",
        Title = "Load balancers cannot be deleted by accident",
        Rationale = "A load balancer that is deleted takes its address and its listeners with it.",
        Remediation = "Set the load balancer attribute deletion_protection.enabled to true.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(LoadBalancer balancer) => balancer.HasOn("deletion_protection.enabled");
}
