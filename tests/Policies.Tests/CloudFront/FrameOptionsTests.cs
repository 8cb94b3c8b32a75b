using Policies.CloudFront;
using Policies.Model;
using static Policies.Tests.CloudFront.Distributions;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.CloudFront;

public sealed class FrameOptionsTests
{
    private const string Headers = "Headers/Properties/ResponseHeadersPolicyConfig/SecurityHeadersConfig/";

    [Theory]
    [InlineData("FrameOptions: { FrameOption: DENY, Override: true }")]
    [InlineData("FrameOptions: { FrameOption: SAMEORIGIN, Override: false }")]
    [InlineData("ContentSecurityPolicy: { ContentSecurityPolicy: \"frame-ancestors 'none'\", Override: true }")]
    [InlineData("ContentSecurityPolicy: { ContentSecurityPolicy: \"default-src 'self'; frame-ancestors https://partner.example.com\", Override: true }")]
    public void Either_header_suffices(string headers) => Judge(new FrameOptions(), WithHeaders(headers), "Distribution").ShouldBe(Outcome.Compliant);

    [Theory]
    [InlineData("ContentTypeOptions: { Override: true }", "FrameOptions")]
    [InlineData("ContentSecurityPolicy: { ContentSecurityPolicy: \"default-src 'none'\", Override: true }", "FrameOptions")]
    [InlineData("FrameOptions: { FrameOption: ALLOW-FROM, Override: true }", "FrameOptions/FrameOption")]
    [InlineData("ContentSecurityPolicy: { ContentSecurityPolicy: 'frame-ancestors *', Override: true }", "ContentSecurityPolicy/ContentSecurityPolicy")]
    [InlineData("FrameOptions: { FrameOption: DENY, Override: true }, ContentSecurityPolicy: { ContentSecurityPolicy: 'frame-ancestors https:', Override: true }", "ContentSecurityPolicy/ContentSecurityPolicy")]
    public void Frame_ancestors_fall_back_to_nothing_and_win_over_the_older_header(string headers, string at) =>
        Judge(new FrameOptions(), WithHeaders(headers), "Distribution").ShouldBe(Outcome.NonCompliant, Headers + at);

    [Fact]
    public void An_override_is_asked_for_by_a_parameter() =>
        Judge(new FrameOptions(requireOverride: true), WithHeaders("FrameOptions: { FrameOption: DENY, Override: false }"), "Distribution")
            .ShouldBe(Outcome.NonCompliant, Headers + "FrameOptions/Override");

    [Fact]
    public void Aws_s_policy_suffices() =>
        Judge(new FrameOptions(), WithBehaviors("ResponseHeadersPolicyId: 67f7725c-6f97-4210-82d7-5512b31e9d03", "ResponseHeadersPolicyId: 67f7725c-6f97-4210-82d7-5512b31e9d03"))
            .ShouldBe(Outcome.Compliant);

    [Theory]
    [InlineData("FrameOptions: { FrameOption: !Ref Id, Override: true }", Outcome.Unknown)]
    [InlineData("ContentSecurityPolicy: { ContentSecurityPolicy: !Ref Id, Override: true }", Outcome.Unknown)]
    [InlineData("ContentSecurityPolicy: { ContentSecurityPolicy: !Ref Id, Override: true }, FrameOptions: { FrameOption: DENY, Override: true }", Outcome.Compliant)]
    [InlineData("FrameOptions: { FrameOption: !If [IsWanted, DENY, SAMEORIGIN], Override: true }", Outcome.Compliant)]
    public void What_is_not_known_matters_only_where_it_decides(string headers, Outcome outcome) =>
        Judge(new FrameOptions(), WithHeaders(headers), "Distribution").ShouldBe(outcome);
}
