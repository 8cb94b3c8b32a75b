using Policies.CloudFront;
using Policies.Model;
using static Policies.Tests.CloudFront.Distributions;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.CloudFront;

public sealed class ContentTypeOptionsTests
{
    private const string Managed = "ResponseHeadersPolicyId: 67f7725c-6f97-4210-82d7-5512b31e9d03";

    [Fact]
    public void The_header_suffices() =>
        Judge(new ContentTypeOptions(), WithHeaders("ContentTypeOptions: { Override: false }"), "Distribution").ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_policy_without_it_does_not() =>
        Judge(new ContentTypeOptions(), WithHeaders("FrameOptions: { FrameOption: DENY, Override: true }"), "Distribution")
            .ShouldBe(Outcome.NonCompliant, "Headers/Properties/ResponseHeadersPolicyConfig/SecurityHeadersConfig/ContentTypeOptions");

    [Fact]
    public void Override_is_asked_for_by_a_parameter()
    {
        Judge(new ContentTypeOptions(requireOverride: true), WithHeaders("ContentTypeOptions: { Override: false }"), "Distribution").ShouldBe(Outcome.NonCompliant);
        Judge(new ContentTypeOptions(requireOverride: true), WithHeaders("ContentTypeOptions: { Override: !Ref Id }"), "Distribution").ShouldBe(Outcome.Unknown);
        Judge(new ContentTypeOptions(requireOverride: true), WithBehaviors(Managed, Managed)).ShouldBe(Outcome.Compliant);
    }

    [Fact]
    public void A_header_under_a_condition_is_unknown() =>
        Judge(new ContentTypeOptions(), WithHeaders("ContentTypeOptions: !If [IsWanted, { Override: true }, !Ref 'AWS::NoValue']"), "Distribution").ShouldBe(Outcome.Unknown);
}
