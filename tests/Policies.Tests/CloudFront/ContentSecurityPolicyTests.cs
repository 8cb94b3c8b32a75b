using Policies.Model;
using static Policies.Tests.CloudFront.Distributions;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.CloudFront;

public sealed class ContentSecurityPolicyTests
{
    private const string At = "Headers/Properties/ResponseHeadersPolicyConfig/SecurityHeadersConfig/ContentSecurityPolicy/ContentSecurityPolicy";

    [Fact]
    public void The_documented_policy_is_caught_for_unsafe_eval() =>
        Csp("default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline';").ShouldBe(Outcome.NonCompliant, At);

    [Theory]
    [InlineData("default-src 'self'; script-src 'self' 'unsafe-inline'")]
    [InlineData("default-src 'none'; img-src *; style-src https:")]
    [InlineData("DEFAULT-SRC 'SELF'")]
    [InlineData("script-src 'self' https://cdn.example.com *.example.com 'wasm-unsafe-eval'")]
    [InlineData("script-src 'sha256-abc' 'strict-dynamic' https: 'unsafe-inline'")]
    [InlineData("script-src 'self'; script-src *")]
    [InlineData("default-src *; script-src 'self'; object-src 'none'")]
    public void Named_places_suffice(string policy) => Csp(policy).ShouldBe(Outcome.Compliant);

    [Theory]
    [InlineData("script-src *")]
    [InlineData("script-src 'self' https:")]
    [InlineData("script-src HTTP: 'self'")]
    [InlineData("script-src 'self' data:")]
    [InlineData("script-src https://*")]
    [InlineData("script-src *:443")]
    [InlineData("default-src *")]
    [InlineData("default-src 'self' 'UNSAFE-EVAL'; img-src 'self'")]
    [InlineData("img-src 'self'; style-src 'self'")]
    [InlineData("script-src 'self'; script-src-elem *")]
    [InlineData("script-src 'strict-dynamic' https:")]
    [InlineData("frame-ancestors 'none'")]
    public void Scripts_from_everywhere_or_from_text_do_not(string policy) => Csp(policy).ShouldBe(Outcome.NonCompliant, At);

    [Theory]
    [InlineData("script-src 'self' 'unsafe-inline'", Outcome.NonCompliant)]
    [InlineData("script-src 'self' 'unsafe-inline' 'sha256-abc'", Outcome.Compliant)]
    [InlineData("script-src 'self'; style-src 'unsafe-inline'", Outcome.Compliant)]
    public void Unsafe_inline_is_refused_by_a_parameter(string policy, Outcome outcome) =>
        Judge(new Policies.CloudFront.ContentSecurityPolicy(allowUnsafeInline: false), WithHeaders(Header($"\"{policy}\"")), "Distribution").ShouldBe(outcome);

    [Theory]
    [InlineData("!Ref Id", Outcome.Unknown)]
    [InlineData("!Sub \"script-src 'self' ${Id}\"", Outcome.Unknown)]
    [InlineData("!Sub \"${Id}; script-src 'self'\"", Outcome.Unknown)]
    [InlineData("!Sub \"script-src 'unsafe-eval' ${Id}\"", Outcome.NonCompliant)]
    [InlineData("!Sub \"script-src 'self'; connect-src ${Id}\"", Outcome.Compliant)]
    [InlineData("!Sub \"script-src 'self' https://${AWS::Region}.example.com\"", Outcome.Compliant)]
    [InlineData("!Sub \"script-src 'self' https://${Assets.RegionalDomainName}\"", Outcome.Compliant)]
    [InlineData("!If [IsWanted, \"script-src 'self'\", \"script-src *\"]", Outcome.Unknown)]
    [InlineData("!If [IsWanted, \"script-src data:\", \"script-src *\"]", Outcome.NonCompliant)]
    public void Only_what_scripts_hang_on_must_be_known(string policy, Outcome outcome) =>
        Judge(new Policies.CloudFront.ContentSecurityPolicy(), WithHeaders(Header(policy)) + "\n  Assets: { Type: AWS::S3::Bucket }", "Distribution").ShouldBe(outcome);

    [Fact]
    public void The_header_need_not_override_unless_asked_for()
    {
        var template = WithHeaders("ContentSecurityPolicy: { ContentSecurityPolicy: \"script-src 'self'\", Override: false }");
        Judge(new Policies.CloudFront.ContentSecurityPolicy(), template, "Distribution").ShouldBe(Outcome.Compliant);
        Judge(new Policies.CloudFront.ContentSecurityPolicy(requireOverride: true), template, "Distribution").ShouldBe(Outcome.NonCompliant);
    }

    [Fact]
    public void None_of_aws_s_policies_sets_it() =>
        Judge(new Policies.CloudFront.ContentSecurityPolicy(), WithBehaviors("ResponseHeadersPolicyId: 67f7725c-6f97-4210-82d7-5512b31e9d03", ""))
            .ShouldBe(Outcome.NonCompliant, "Distribution/Properties/DistributionConfig/DefaultCacheBehavior/ResponseHeadersPolicyId");

    [Fact]
    public void A_live_distribution_is_judged_alike() =>
        JudgeLive(new Policies.CloudFront.ContentSecurityPolicy(), """
            Resources:
              E1: { Type: AWS::CloudFront::Distribution, Properties: { DistributionConfig: { DefaultCacheBehavior: { ResponseHeadersPolicyId: p-1 } } } }
              p-1:
                Type: AWS::CloudFront::ResponseHeadersPolicy
                Properties: { ResponseHeadersPolicyConfig: { SecurityHeadersConfig: { ContentSecurityPolicy: { ContentSecurityPolicy: "default-src 'self'", Override: true } } } }
            """, "E1").ShouldBe(Outcome.Compliant);

    private static Verdict Csp(string policy) => Judge(new Policies.CloudFront.ContentSecurityPolicy(), WithHeaders(Header($"\"{policy}\"")), "Distribution");

    private static string Header(string policy) => $"ContentSecurityPolicy: {{ ContentSecurityPolicy: {policy}, Override: true }}";
}
