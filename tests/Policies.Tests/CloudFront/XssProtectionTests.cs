using Policies.CloudFront;
using Policies.Model;
using static Policies.Tests.CloudFront.Distributions;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.CloudFront;

public sealed class XssProtectionTests
{
    private const string At = "Headers/Properties/ResponseHeadersPolicyConfig/SecurityHeadersConfig/XSSProtection";
    private const string Managed = "ResponseHeadersPolicyId: 67f7725c-6f97-4210-82d7-5512b31e9d03";

    [Fact]
    public void Block_mode_suffices() =>
        Judge(new XssProtection(), WithHeaders("XSSProtection: { Protection: true, ModeBlock: true, Override: true }"), "Distribution").ShouldBe(Outcome.Compliant);

    [Theory]
    [InlineData("XSSProtection: { Protection: false, Override: true }", "/Protection")]
    [InlineData("XSSProtection: { Protection: true, Override: true }", "/ModeBlock")]
    [InlineData("", "")]
    public void Anything_less_does_not(string headers, string at) =>
        Judge(new XssProtection(), WithHeaders(headers), "Distribution").ShouldBe(Outcome.NonCompliant, At + at);

    [Fact]
    public void Aws_s_policy_suffices_and_one_that_was_not_read_is_unknown()
    {
        Judge(new XssProtection(), WithBehaviors(Managed, Managed)).ShouldBe(Outcome.Compliant);
        Judge(new XssProtection(), WithBehaviors("ResponseHeadersPolicyId: !Ref Id", "ResponseHeadersPolicyId: !Ref Id")).ShouldBe(Outcome.Unknown);
    }
}
