using Policies.CloudFront;
using Policies.Model;
using static Policies.Tests.CloudFront.Distributions;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.CloudFront;

public sealed class OriginHttpsTests
{
    private const string At = "Distribution/Properties/DistributionConfig/Origins/0/CustomOriginConfig/OriginProtocolPolicy";

    [Theory]
    [InlineData("https-only", Outcome.Compliant)]
    [InlineData("http-only", Outcome.NonCompliant)]
    [InlineData("!Ref Id", Outcome.Unknown)]
    [InlineData("!If [IsWanted, https-only, http-only]", Outcome.Unknown)]
    [InlineData("!Ref 'AWS::NoValue'", Outcome.NonCompliant)]
    public void The_protocol_to_the_origin_decides(string policy, Outcome outcome) =>
        Judge(new OriginHttps(), With($"Origins: [{{ Id: web, CustomOriginConfig: {{ OriginProtocolPolicy: {policy} }} }}]")).ShouldBe(outcome, At);

    [Fact]
    public void Matching_the_viewer_suffices_where_no_viewer_comes_by_http() =>
        Judge(new OriginHttps(), With("Origins: [{ Id: web, CustomOriginConfig: { OriginProtocolPolicy: match-viewer } }]")).ShouldBe(Outcome.Compliant);

    [Theory]
    [InlineData("web", Outcome.NonCompliant)]
    [InlineData("other", Outcome.Compliant)]
    [InlineData("pair", Outcome.NonCompliant)]
    [InlineData("!Ref Id", Outcome.Unknown)]
    public void Matching_the_viewer_is_judged_by_the_behaviours_of_the_origin(string target, Outcome outcome) =>
        Judge(new OriginHttps(), With($$"""
            CacheBehaviors: [{ PathPattern: /a, TargetOriginId: {{target}}, ViewerProtocolPolicy: allow-all }]
            OriginGroups: { Quantity: 1, Items: [{ Id: pair, Members: { Quantity: 2, Items: [{ OriginId: other }, { OriginId: web }] } }] }
            Origins: [{ Id: web, CustomOriginConfig: { OriginProtocolPolicy: match-viewer } }, { Id: other, S3OriginConfig: {} }]
            """)).ShouldBe(outcome);

    [Fact]
    public void An_origin_without_an_id_may_be_any_behaviour_s() =>
        Judge(new OriginHttps(), With("CacheBehaviors: [{ PathPattern: /a, TargetOriginId: a, ViewerProtocolPolicy: allow-all }]\nOrigins: [{ CustomOriginConfig: { OriginProtocolPolicy: match-viewer } }]"))
            .ShouldBe(Outcome.NonCompliant, At);

    [Fact]
    public void Every_custom_origin_counts() =>
        Judge(new OriginHttps(), With("Origins: [{ Id: web, CustomOriginConfig: { OriginProtocolPolicy: https-only } }, { Id: b, CustomOriginConfig: { OriginProtocolPolicy: http-only } }]"))
            .ShouldBe(Outcome.NonCompliant, "Distribution/Properties/DistributionConfig/Origins/1/CustomOriginConfig/OriginProtocolPolicy");

    [Fact]
    public void A_bucket_is_not_spoken_of() =>
        Judge(new OriginHttps(), With("Origins: [{ Id: web, S3OriginConfig: { OriginAccessIdentity: '' } }]")).ShouldBe(Outcome.NotApplicable);

    [Theory]
    [InlineData("VpcOriginEndpointConfig: { OriginProtocolPolicy: https-only }", Outcome.Compliant)]
    [InlineData("VpcOriginEndpointConfig: { OriginProtocolPolicy: http-only }", Outcome.NonCompliant)]
    [InlineData("VpcOriginEndpointConfig: { Name: origin }", Outcome.Compliant)]
    public void A_vpc_origin_has_its_protocol_in_a_resource_of_its_own(string config, Outcome outcome) =>
        Judge(new OriginHttps(), With("Origins: [{ Id: web, VpcOriginConfig: { VpcOriginId: !Ref Vpc } }]", $"Vpc: {{ Type: AWS::CloudFront::VpcOrigin, Properties: {{ {config} }} }}")).ShouldBe(outcome);

    [Fact]
    public void A_vpc_origin_that_was_not_read_is_unknown() =>
        Judge(new OriginHttps(), With("Origins: [{ Id: web, VpcOriginConfig: { VpcOriginId: vo_1 } }]")).ShouldBe(Outcome.Unknown);

    [Fact]
    public void A_live_distribution_is_judged_alike() =>
        JudgeLive(new OriginHttps(), """
            Resources:
              E1: { Type: AWS::CloudFront::Distribution, Properties: { DistributionConfig: { Origins: [{ Id: a, CustomOriginConfig: { OriginProtocolPolicy: http-only } }] } } }
            """).ShouldBe(Outcome.NonCompliant);
}
