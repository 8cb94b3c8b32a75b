using Policies.CloudFront;
using Policies.Model;
using static Policies.Tests.CloudFront.Distributions;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.CloudFront;

public sealed class ViewerTls12Tests
{
    private const string At = "Distribution/Properties/DistributionConfig/ViewerCertificate";

    [Theory]
    [InlineData("TLSv1.2_2018")]
    [InlineData("TLSv1.2_2019")]
    [InlineData("TLSv1.2_2021")]
    [InlineData("TLSv1.2_2025")]
    [InlineData("TLSv1.3_2025")]
    [InlineData("TLSv1.2_2028")]
    [InlineData("!If [IsWanted, TLSv1.2_2021, TLSv1.3_2025]")]
    public void Policies_from_tls_1_2_on_suffice(string policy) =>
        Judge(new ViewerTls12(), With($"ViewerCertificate: {{ AcmCertificateArn: arn, SslSupportMethod: sni-only, MinimumProtocolVersion: {policy} }}")).ShouldBe(Outcome.Compliant);

    [Theory]
    [InlineData("SSLv3")]
    [InlineData("TLSv1")]
    [InlineData("TLSv1_2016")]
    [InlineData("TLSv1.1_2016")]
    [InlineData("!Ref 'AWS::NoValue'")]
    public void Older_ones_and_none_do_not(string policy) =>
        Judge(new ViewerTls12(), With($"ViewerCertificate: {{ AcmCertificateArn: arn, SslSupportMethod: sni-only, MinimumProtocolVersion: {policy} }}"))
            .ShouldBe(Outcome.NonCompliant, At + "/MinimumProtocolVersion");

    [Theory]
    [InlineData("Comment: none", At)]
    [InlineData("ViewerCertificate: { CloudFrontDefaultCertificate: true, MinimumProtocolVersion: TLSv1.2_2021 }", At + "/CloudFrontDefaultCertificate")]
    [InlineData("ViewerCertificate: { MinimumProtocolVersion: TLSv1.2_2021 }", At + "/AcmCertificateArn")]
    public void With_cloudfront_s_certificate_the_policy_is_tls_1_0_whatever_is_written(string config, string at) =>
        Judge(new ViewerTls12(), With(config)).ShouldBe(Outcome.NonCompliant, at);

    [Theory]
    [InlineData("!Ref Id")]
    [InlineData("TLSv1.4_2030")]
    [InlineData("TLSv1.20")]
    [InlineData("tlsv1.2_2021")]
    [InlineData("!If [IsWanted, TLSv1, TLSv1.2_2021]")]
    public void A_name_that_is_not_known_is_unknown(string policy) =>
        Judge(new ViewerTls12(), With($"ViewerCertificate: {{ IamCertificateId: id, MinimumProtocolVersion: {policy} }}")).ShouldBe(Outcome.Unknown, At + "/MinimumProtocolVersion");

    [Fact]
    public void A_live_distribution_is_judged_alike() =>
        JudgeLive(new ViewerTls12(), """
            Resources:
              E1: { Type: AWS::CloudFront::Distribution, Properties: { DistributionConfig: { ViewerCertificate: { CloudFrontDefaultCertificate: true, MinimumProtocolVersion: TLSv1 } } } }
            """).ShouldBe(Outcome.NonCompliant);
}
