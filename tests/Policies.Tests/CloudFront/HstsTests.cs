using Policies.CloudFront;
using Policies.Model;
using static Policies.Tests.CloudFront.Distributions;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.CloudFront;

public sealed class HstsTests
{
    private const string Header = "Headers/Properties/ResponseHeadersPolicyConfig/SecurityHeadersConfig/StrictTransportSecurity";

    [Theory]
    [InlineData("AccessControlMaxAgeSec: 31536000, IncludeSubdomains: true, Preload: true, Override: true")]
    [InlineData("AccessControlMaxAgeSec: '63072000', IncludeSubdomains: 'true', Override: 'true'")]
    public void A_year_with_subdomains_and_override_suffices(string header) =>
        Judge(new Hsts(), WithHeaders($"StrictTransportSecurity: {{ {header} }}"), "Distribution").ShouldBe(Outcome.Compliant);

    [Theory]
    [InlineData("AccessControlMaxAgeSec: 31535999, IncludeSubdomains: true, Override: true", "/AccessControlMaxAgeSec")]
    [InlineData("AccessControlMaxAgeSec: 31536000, Override: true", "/IncludeSubdomains")]
    [InlineData("AccessControlMaxAgeSec: 31536000, IncludeSubdomains: true, Override: false", "/Override")]
    [InlineData("IncludeSubdomains: true, Override: true", "/AccessControlMaxAgeSec")]
    public void Anything_less_does_not(string header, string at) =>
        Judge(new Hsts(), WithHeaders($"StrictTransportSecurity: {{ {header} }}"), "Distribution").ShouldBe(Outcome.NonCompliant, Header + at);

    [Fact]
    public void A_policy_without_the_header_does_not_suffice() =>
        Judge(new Hsts(), WithHeaders("ContentTypeOptions: { Override: true }"), "Distribution").ShouldBe(Outcome.NonCompliant, Header);

    [Fact]
    public void Aws_s_policy_names_no_subdomains_and_does_not_override() =>
        Judge(new Hsts(), WithBehaviors("ResponseHeadersPolicyId: 67f7725c-6f97-4210-82d7-5512b31e9d03", ""))
            .ShouldBe(Outcome.NonCompliant, "Distribution/Properties/DistributionConfig/DefaultCacheBehavior/ResponseHeadersPolicyId");

    [Fact]
    public void Parameters_decide_what_is_asked_for() =>
        Judge(
            new Hsts(minimumSeconds: 86400, includeSubdomains: false, requireOverride: false),
            WithHeaders("StrictTransportSecurity: { AccessControlMaxAgeSec: 86400, Override: false }"),
            "Distribution").ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_parameter_without_a_value_is_unknown() =>
        Judge(new Hsts(), WithHeaders("StrictTransportSecurity: { AccessControlMaxAgeSec: !Ref Id, IncludeSubdomains: true, Override: true }"), "Distribution")
            .ShouldBe(Outcome.Unknown, Header + "/AccessControlMaxAgeSec");

    [Theory]
    [InlineData("!If [IsWanted, 31536000, 600]", Outcome.Unknown)]
    [InlineData("!If [IsWanted, 31536000, 63072000]", Outcome.Compliant)]
    [InlineData("!If [IsWanted, 60, 600]", Outcome.NonCompliant)]
    public void A_condition_matters_where_its_branches_differ(string age, Outcome outcome) =>
        Judge(new Hsts(), WithHeaders($"StrictTransportSecurity: {{ AccessControlMaxAgeSec: {age}, IncludeSubdomains: true, Override: true }}"), "Distribution").ShouldBe(outcome);

    [Fact]
    public void A_live_distribution_is_judged_alike() =>
        JudgeLive(new Hsts(), """
            Resources:
              E1: { Type: AWS::CloudFront::Distribution, Properties: { DistributionConfig: { DefaultCacheBehavior: { ResponseHeadersPolicyId: p-1 } } } }
              p-1:
                Type: AWS::CloudFront::ResponseHeadersPolicy
                Properties: { ResponseHeadersPolicyConfig: { SecurityHeadersConfig: { StrictTransportSecurity: { AccessControlMaxAgeSec: 31536000, IncludeSubdomains: true, Override: true } } } }
            """, "E1").ShouldBe(Outcome.Compliant);
}
