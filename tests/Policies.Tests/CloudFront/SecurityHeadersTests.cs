using Policies.CloudFront;
using Policies.Model;
using static Policies.Tests.CloudFront.Distributions;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.CloudFront;

public sealed class SecurityHeadersTests
{
    private const string Managed = "ResponseHeadersPolicyId: 67f7725c-6f97-4210-82d7-5512b31e9d03";
    private const string Api = "Distribution/Properties/DistributionConfig/CacheBehaviors/0/ResponseHeadersPolicyId";

    [Fact]
    public void Aws_s_policy_of_security_headers_suffices_on_every_behaviour() =>
        Judge(new SecurityHeaders(), WithBehaviors(Managed, Managed)).ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_further_behaviour_inherits_nothing_from_the_default_one() =>
        Judge(new SecurityHeaders(), WithBehaviors(Managed, "")).ShouldBe(Outcome.NonCompliant, Api);

    [Theory]
    [InlineData("5cc3b908-e619-4b99-88e5-2cf7f45965bd")]
    [InlineData("60669652-455b-4ae9-85a4-c4c02393f86c")]
    public void Aws_s_policies_of_cors_alone_set_no_security_header(string id) =>
        Judge(new SecurityHeaders(), WithBehaviors(Managed, $"ResponseHeadersPolicyId: {id}")).ShouldBe(Outcome.NonCompliant, Api);

    [Theory]
    [InlineData("e61eb60c-9c35-4d20-a928-2b84e02af89c")]
    [InlineData("eaab4381-ed33-4a86-88ca-d9558dc6cd63")]
    public void Aws_s_policies_of_cors_and_security_headers_suffice(string id) =>
        Judge(new SecurityHeaders(), WithBehaviors(Managed, $"ResponseHeadersPolicyId: {id}")).ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_policy_of_one_s_own_with_a_header_suffices() =>
        Judge(new SecurityHeaders(), WithHeaders("ContentTypeOptions: { Override: true }"), "Distribution").ShouldBe(Outcome.Compliant);

    [Theory]
    [InlineData("", "Headers/Properties/ResponseHeadersPolicyConfig/SecurityHeadersConfig/StrictTransportSecurity")]
    [InlineData("XSSProtection: { Protection: false, Override: true }", "Headers/Properties/ResponseHeadersPolicyConfig/SecurityHeadersConfig/StrictTransportSecurity")]
    public void A_policy_of_one_s_own_without_a_header_that_protects_does_not(string headers, string at) =>
        Judge(new SecurityHeaders(), WithHeaders(headers), "Distribution").ShouldBe(Outcome.NonCompliant, at);

    [Fact]
    public void A_policy_that_no_behaviour_names_satisfies_nothing() =>
        Judge(
            new SecurityHeaders(),
            WithBehaviors("", "", """
                Headers:
                  Type: AWS::CloudFront::ResponseHeadersPolicy
                  Properties: { ResponseHeadersPolicyConfig: { Name: headers, SecurityHeadersConfig: { ContentTypeOptions: { Override: true } } } }
                """),
            "Distribution").ShouldBe(Outcome.NonCompliant, "Distribution/Properties/DistributionConfig/DefaultCacheBehavior/ResponseHeadersPolicyId");

    [Fact]
    public void An_empty_id_means_none() =>
        Judge(new SecurityHeaders(), WithBehaviors(Managed, "ResponseHeadersPolicyId: ''")).ShouldBe(Outcome.NonCompliant, Api);

    [Theory]
    [InlineData("ResponseHeadersPolicyId: !Ref Id")]
    [InlineData("ResponseHeadersPolicyId: !ImportValue Headers")]
    [InlineData("ResponseHeadersPolicyId: 11111111-2222-3333-4444-555555555555")]
    public void A_policy_that_was_not_read_is_unknown(string id) =>
        Judge(new SecurityHeaders(), WithBehaviors(Managed, id)).ShouldBe(Outcome.Unknown, Api);

    [Theory]
    [InlineData("ResponseHeadersPolicyId: !If [IsWanted, 67f7725c-6f97-4210-82d7-5512b31e9d03, !Ref 'AWS::NoValue']", Outcome.Unknown)]
    [InlineData("ResponseHeadersPolicyId: !If [IsWanted, 67f7725c-6f97-4210-82d7-5512b31e9d03, e61eb60c-9c35-4d20-a928-2b84e02af89c]", Outcome.Compliant)]
    [InlineData("ResponseHeadersPolicyId: !If [IsWanted, 60669652-455b-4ae9-85a4-c4c02393f86c, !Ref 'AWS::NoValue']", Outcome.NonCompliant)]
    public void A_condition_matters_where_its_branches_differ(string id, Outcome outcome) =>
        Judge(new SecurityHeaders(), WithBehaviors(Managed, id)).ShouldBe(outcome);

    [Fact]
    public void A_known_failure_is_not_hidden_by_an_unknown_behaviour() =>
        Judge(new SecurityHeaders(), WithBehaviors("ResponseHeadersPolicyId: !Ref Id", "")).ShouldBe(Outcome.NonCompliant, Api);

    [Fact]
    public void A_distribution_without_behaviours_is_not_spoken_of() =>
        Judge(new SecurityHeaders(), """
            Resources:
              Distribution: { Type: AWS::CloudFront::Distribution, Properties: { DistributionConfig: {} } }
            """).ShouldBe(Outcome.NotApplicable);

    [Fact]
    public void A_live_policy_is_found_by_its_id() =>
        JudgeLive(new SecurityHeaders(), """
            Resources:
              E1:
                Type: AWS::CloudFront::Distribution
                Properties: { DistributionConfig: { DefaultCacheBehavior: { TargetOriginId: web, ResponseHeadersPolicyId: p-1 }, CacheBehaviors: [] } }
              p-1:
                Type: AWS::CloudFront::ResponseHeadersPolicy
                Properties: { ResponseHeadersPolicyConfig: { SecurityHeadersConfig: { FrameOptions: { FrameOption: DENY, Override: true } } } }
            """, "E1").ShouldBe(Outcome.Compliant);
}
