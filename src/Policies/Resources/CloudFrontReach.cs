using Policies.Model;

namespace Policies.Resources;

/// <summary>Whether CloudFront alone can reach a load balancer.</summary>
public static class CloudFrontReach
{
    private const string Expected = "a rule for CloudFront's prefix list or a security group";

    // CloudFront developer guide: "Use the CloudFront managed prefix list". Its id differs by region and is not published as a table.
    private static readonly string[] Lists = ["com.amazonaws.global.cloudfront.origin-facing", "com.amazonaws.global.ipv6.cloudfront.origin-facing"];

    private static readonly Question<SecurityGroup> AdmitsOnlyCloudFront = new(group => group.Ingress.All(IsCloudFronts, whenNone: Verdict.Compliant));

    extension(LoadBalancer balancer)
    {
        /// <summary>Holds if every security group of the load balancer admits CloudFront only; without any it has the VPC's default group.</summary>
        public Verdict IsReachedOnlyByCloudFront => balancer.SecurityGroupIds.All(
            id => balancer.Resource.Graph.Follow<SecurityGroup>(id).All(AdmitsOnlyCloudFront.Of, whenNone: id.Property.Answer(Outcome.NonCompliant, Expected)),
            whenNone: balancer.SecurityGroupList.Answer(Outcome.NonCompliant, Expected));
    }

    private static Verdict IsCloudFronts(SecurityGroupRule rule) =>
        rule.Ipv4Range.IsNotPresent(Expected)
        & rule.Ipv6Range.IsNotPresent(Expected)
        & (rule.SourceGroup.IsPresent(Expected)
            | rule.Source.Resource.Graph.Follow<PrefixList>(rule.PrefixListId.Text).All(
                list => list.Name.IsOneOf(Lists),
                whenNone: rule.PrefixListId.Answer(Outcome.NonCompliant, Expected)));
}
