using Policies.CloudFront;
using Policies.Model;
using static Policies.Tests.CloudFront.Distributions;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.CloudFront;

public sealed class WafEnabledTests
{
    private const string At = "Distribution/Properties/DistributionConfig/WebACLId";
    private const string Acl = "Acl: { Type: AWS::WAFv2::WebACL, Properties: { Scope: CLOUDFRONT, DefaultAction: { Allow: {} } } }";

    [Theory]
    [InlineData("WebACLId: !GetAtt Acl.Arn")]
    [InlineData("WebACLId: arn:aws:wafv2:us-east-1:123456789012:global/webacl/Example/473e64fd-f30b-4765-81a0-62ad96dd167a")]
    [InlineData("WebACLId: !Sub 'arn:${AWS::Partition}:wafv2:us-east-1:${AWS::AccountId}:global/webacl/Example/473e64fd'")]
    [InlineData("WebACLId: !ImportValue Acl")]
    [InlineData("WebACLId: '{{resolve:ssm:/acl}}'")]
    [InlineData("WebACLId: !If [IsWanted, !GetAtt Acl.Arn, !ImportValue Acl]")]
    public void A_web_acl_suffices(string config) => Judge(new WafEnabled(), With(config, Acl)).ShouldBe(Outcome.Compliant);

    [Theory]
    [InlineData("Comment: none")]
    [InlineData("WebACLId: ''")]
    [InlineData("WebACLId: 473e64fd-f30b-4765-81a0-62ad96dd167a")]
    [InlineData("WebACLId: !Ref 'AWS::NoValue'")]
    [InlineData("WebACLId: arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/Example/473e64fd-f30b-4765-81a0-62ad96dd167a")]
    [InlineData("WebACLId: arn:aws:waf::123456789012:webacl/473e64fd-f30b-4765-81a0-62ad96dd167a")]
    public void None_and_one_of_waf_classic_or_of_a_region_do_not(string config) => Judge(new WafEnabled(), With(config, Acl)).ShouldBe(Outcome.NonCompliant, At);

    [Fact]
    public void A_resource_of_waf_classic_does_not_suffice() =>
        Judge(new WafEnabled(), With("WebACLId: !Ref Old", "Old: { Type: AWS::WAF::WebACL }")).ShouldBe(Outcome.NonCompliant, At);

    [Fact]
    public void A_regional_web_acl_cannot_protect_a_distribution() =>
        Judge(new WafEnabled(), With("WebACLId: !GetAtt Acl.Arn", Acl.Replace("CLOUDFRONT", "REGIONAL", StringComparison.Ordinal))).ShouldBe(Outcome.NonCompliant, "Acl/Properties/Scope");

    [Theory]
    [InlineData("WebACLId: !Ref Id")]
    [InlineData("WebACLId: !If [IsWanted, !GetAtt Acl.Arn, !Ref 'AWS::NoValue']")]
    public void A_parameter_may_be_empty_and_a_condition_may_not_hold(string config) => Judge(new WafEnabled(), With(config, Acl)).ShouldBe(Outcome.Unknown, At);

    [Fact]
    public void A_live_distribution_is_judged_alike() =>
        JudgeLive(new WafEnabled(), """
            Resources:
              E1: { Type: AWS::CloudFront::Distribution, Properties: { DistributionConfig: { WebACLId: "arn:aws:wafv2:us-east-1:1:global/webacl/a/b" } } }
            """).ShouldBe(Outcome.Compliant);
}
