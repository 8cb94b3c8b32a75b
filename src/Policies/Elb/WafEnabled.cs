using Policies.Model;
using Policies.Resources;

namespace Policies.Elb;

/// <summary>Asserts that an internet-facing application load balancer has a web ACL, or only CloudFront can reach it.</summary>
public sealed class WafEnabled : Policy<LoadBalancer>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "elb-waf-enabled",
        Title = "An internet-facing application load balancer has a web ACL, or only CloudFront can reach it",
        Rationale = "Whoever finds its name can otherwise pass by the web ACL at the edge.",
        Remediation = "Add an AWS::WAFv2::WebACLAssociation whose ResourceArn is the load balancer, make it internal behind a VPC origin, or admit CloudFront's prefix list only.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Applies(LoadBalancer balancer) => balancer.Kind.Is("application") & balancer.Scheme.Is("internet-facing");

    /// <inheritdoc/>
    protected override Verdict Evaluate(LoadBalancer balancer) =>
        balancer.WebAclAssociations.Exist(whenNone: balancer.Resource.Answer(Outcome.NonCompliant, "WebACLAssociation", "an association with a web ACL", "none"))
        | balancer.IsReachedOnlyByCloudFront;
}
