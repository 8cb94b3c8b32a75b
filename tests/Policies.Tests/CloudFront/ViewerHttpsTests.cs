using Policies.CloudFront;
using Policies.Model;
using static Policies.Tests.CloudFront.Distributions;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.CloudFront;

public sealed class ViewerHttpsTests
{
    [Theory]
    [InlineData("redirect-to-https", "https-only", Outcome.Compliant)]
    [InlineData("allow-all", "https-only", Outcome.NonCompliant)]
    [InlineData("!If [IsWanted, https-only, redirect-to-https]", "https-only", Outcome.Compliant)]
    [InlineData("!If [IsWanted, https-only, allow-all]", "https-only", Outcome.Unknown)]
    [InlineData("!Ref Id", "https-only", Outcome.Unknown)]
    [InlineData("!Ref Id", "allow-all", Outcome.NonCompliant)]
    public void Every_behaviour_counts(string byDefault, string further, Outcome outcome) =>
        Judge(new ViewerHttps(), WithBehaviors($"ViewerProtocolPolicy: {byDefault}", $"ViewerProtocolPolicy: {further}")).ShouldBe(outcome);

    [Fact]
    public void The_behaviour_that_allows_http_is_named() =>
        Judge(new ViewerHttps(), WithBehaviors("ViewerProtocolPolicy: https-only", "ViewerProtocolPolicy: allow-all"))
            .ShouldBe(Outcome.NonCompliant, "Distribution/Properties/DistributionConfig/CacheBehaviors/0/ViewerProtocolPolicy");

    [Fact]
    public void A_behaviour_without_a_policy_does_not_require_https() =>
        Judge(new ViewerHttps(), WithBehaviors("", "ViewerProtocolPolicy: https-only"))
            .ShouldBe(Outcome.NonCompliant, "Distribution/Properties/DistributionConfig/DefaultCacheBehavior/ViewerProtocolPolicy");

    [Fact]
    public void A_distribution_without_behaviours_is_not_spoken_of() =>
        Judge(new ViewerHttps(), "Resources: { Distribution: { Type: AWS::CloudFront::Distribution, Properties: { DistributionConfig: { CacheBehaviors: [] } } } }").ShouldBe(Outcome.NotApplicable);

    [Fact]
    public void A_behaviour_under_a_condition_is_tried_both_ways() =>
        Judge(new ViewerHttps(), With("CacheBehaviors: [!If [IsWanted, { PathPattern: /a, ViewerProtocolPolicy: allow-all }, !Ref 'AWS::NoValue']]")).ShouldBe(Outcome.Unknown);

    [Fact]
    public void A_live_distribution_is_judged_alike() =>
        JudgeLive(new ViewerHttps(), "Resources: { E1: { Type: AWS::CloudFront::Distribution, Properties: { DistributionConfig: { DefaultCacheBehavior: { ViewerProtocolPolicy: allow-all } } } } }")
            .ShouldBe(Outcome.NonCompliant);
}
