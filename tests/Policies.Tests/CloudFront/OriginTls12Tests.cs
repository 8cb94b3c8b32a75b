using Policies.CloudFront;
using Policies.Model;
using static Policies.Tests.CloudFront.Distributions;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.CloudFront;

public sealed class OriginTls12Tests
{
    private const string At = "Distribution/Properties/DistributionConfig/Origins/0/CustomOriginConfig/OriginSSLProtocols";

    [Theory]
    [InlineData("OriginSSLProtocols: [TLSv1.2]", Outcome.Compliant, null)]
    [InlineData("OriginSSLProtocols: TLSv1.2", Outcome.Compliant, null)]
    [InlineData("OriginSSLProtocols: [TLSv1.1, TLSv1.2]", Outcome.NonCompliant, At + "/0")]
    [InlineData("OriginSSLProtocols: [TLSv1.2, SSLv3]", Outcome.NonCompliant, At + "/1")]
    [InlineData("OriginSSLProtocols: []", Outcome.NonCompliant, At)]
    [InlineData("HTTPPort: 80", Outcome.NonCompliant, At)]
    [InlineData("OriginSSLProtocols: !Ref Id", Outcome.Unknown, At)]
    [InlineData("OriginSSLProtocols: [TLSv1.2, !If [IsWanted, TLSv1.1, !Ref 'AWS::NoValue']]", Outcome.Unknown, null)]
    public void Nothing_but_tls_1_2_may_be_listed(string config, Outcome outcome, string? at) =>
        Judge(new OriginTls12(), With($"Origins: [{{ Id: web, CustomOriginConfig: {{ OriginProtocolPolicy: https-only, {config} }} }}]")).ShouldBe(outcome, at);

    [Theory]
    [InlineData("{ Id: web, CustomOriginConfig: { OriginProtocolPolicy: http-only } }")]
    [InlineData("{ Id: web, S3OriginConfig: {} }")]
    public void An_origin_without_tls_of_its_choice_is_not_spoken_of(string origin) => Judge(new OriginTls12(), With($"Origins: [{origin}]")).ShouldBe(Outcome.NotApplicable);

    [Fact]
    public void A_live_distribution_is_judged_alike() =>
        JudgeLive(new OriginTls12(), """
            Resources:
              E1: { Type: AWS::CloudFront::Distribution, Properties: { DistributionConfig: { Origins: [{ Id: a, CustomOriginConfig: { OriginProtocolPolicy: https-only, OriginSSLProtocols: [TLSv1] } }] } } }
            """).ShouldBe(Outcome.NonCompliant);
}
