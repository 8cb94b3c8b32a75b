using Policies.Model;
using Policies.Resources;

namespace Policies.Elb;

/// <summary>Asserts that load balancers log their requests.</summary>
public sealed class AccessLogs : Policy<LoadBalancer, ClassicLoadBalancer>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "elb-access-logs",
        Title = "Load balancers log their requests",
        Rationale = "Without logs nobody can tell who asked for what, nor follow an attack back.",
        Remediation = "Set the load balancer attribute access_logs.s3.enabled to true, with access_logs.s3.bucket.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Applies(LoadBalancer balancer) => balancer.Kind.IsNot("gateway");

    /// <inheritdoc/>
    protected override Verdict Evaluate(LoadBalancer balancer) => balancer.HasOn("access_logs.s3.enabled");

    /// <inheritdoc/>
    protected override Verdict Evaluate(ClassicLoadBalancer balancer) => balancer.AccessLogs.Is(true);
}
