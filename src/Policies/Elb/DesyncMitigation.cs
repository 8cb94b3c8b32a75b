using Policies.Model;
using Policies.Resources;

namespace Policies.Elb;

/// <summary>Asserts that application load balancers mitigate desynchronized requests.</summary>
public sealed class DesyncMitigation : Policy<LoadBalancer>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "elb-desync-mitigation",
        Title = "Application load balancers mitigate desynchronized requests",
        Rationale = "In monitor mode requests that the load balancer and the target read differently are let through.",
        Remediation = "Set the load balancer attribute routing.http.desync_mitigation_mode to defensive or strictest.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Applies(LoadBalancer balancer) => balancer.Kind.Is("application");

    /// <inheritdoc/>
    protected override Verdict Evaluate(LoadBalancer balancer) => balancer.DesyncMitigationMode(mode => mode.IsOneOf("defensive", "strictest"));
}
