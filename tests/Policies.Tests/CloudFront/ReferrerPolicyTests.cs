using Policies.CloudFront;
using Policies.Model;
using static Policies.Tests.CloudFront.Distributions;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.CloudFront;

public sealed class ReferrerPolicyTests
{
    private const string At = "Headers/Properties/ResponseHeadersPolicyConfig/SecurityHeadersConfig/ReferrerPolicy";

    [Theory]
    [InlineData("no-referrer")]
    [InlineData("same-origin")]
    [InlineData("strict-origin")]
    [InlineData("strict-origin-when-cross-origin")]
    public void Values_that_keep_paths_private_suffice(string value) =>
        Judge(new ReferrerPolicy(), WithHeaders($"ReferrerPolicy: {{ ReferrerPolicy: {value}, Override: true }}"), "Distribution").ShouldBe(Outcome.Compliant);

    [Theory]
    [InlineData("unsafe-url")]
    [InlineData("no-referrer-when-downgrade")]
    public void Others_do_not(string value) =>
        Judge(new ReferrerPolicy(), WithHeaders($"ReferrerPolicy: {{ ReferrerPolicy: {value}, Override: true }}"), "Distribution").ShouldBe(Outcome.NonCompliant, At + "/ReferrerPolicy");

    [Fact]
    public void The_accepted_values_are_a_parameter() =>
        Judge(new ReferrerPolicy(["no-referrer"]), WithHeaders("ReferrerPolicy: { ReferrerPolicy: same-origin, Override: true }"), "Distribution").ShouldBe(Outcome.NonCompliant);

    [Fact]
    public void Absent_and_unknown_are_told_apart()
    {
        Judge(new ReferrerPolicy(), WithHeaders(""), "Distribution").ShouldBe(Outcome.NonCompliant, At);
        Judge(new ReferrerPolicy(), WithHeaders("ReferrerPolicy: { ReferrerPolicy: !Ref Id, Override: true }"), "Distribution").ShouldBe(Outcome.Unknown, At + "/ReferrerPolicy");
    }
}
