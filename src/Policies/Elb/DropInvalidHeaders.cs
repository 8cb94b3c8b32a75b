using Policies.Model;
using Policies.Resources;

namespace Policies.Elb;

/// <summary>Asserts that application load balancers drop invalid headers.</summary>
public sealed class DropInvalidHeaders : Policy<LoadBalancer>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "elb-drop-invalid-headers",
        Title = "Application load balancers drop invalid headers",
        Rationale = "Headers that the load balancer and the target read differently let an attacker smuggle requests.",
        Remediation = "Set the load balancer attribute routing.http.drop_invalid_header_fields.enabled to true.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Applies(LoadBalancer balancer) => balancer.Kind.Is("application");

    /// <inheritdoc/>
    protected override Verdict Evaluate(LoadBalancer balancer) => balancer.HasOn("routing.http.drop_invalid_header_fields.enabled");
}
