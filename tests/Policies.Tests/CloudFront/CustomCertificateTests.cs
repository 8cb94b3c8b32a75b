using Policies.CloudFront;
using Policies.Model;
using static Policies.Tests.CloudFront.Distributions;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.CloudFront;

public sealed class CustomCertificateTests
{
    private const string At = "Distribution/Properties/DistributionConfig/ViewerCertificate";

    [Theory]
    [InlineData("ViewerCertificate: { AcmCertificateArn: !ImportValue Certificate, SslSupportMethod: sni-only }", Outcome.Compliant)]
    [InlineData("ViewerCertificate: { AcmCertificateArn: !Ref Id, SslSupportMethod: sni-only }", Outcome.Unknown)]
    [InlineData("ViewerCertificate: { IamCertificateId: id, CloudFrontDefaultCertificate: 'false', SslSupportMethod: sni-only }", Outcome.Compliant)]
    [InlineData("ViewerCertificate: { AcmCertificateArn: arn, SslSupportMethod: !Ref Id }", Outcome.Unknown)]
    [InlineData("ViewerCertificate: !If [IsWanted, { AcmCertificateArn: arn, SslSupportMethod: sni-only }, !Ref 'AWS::NoValue']", Outcome.Unknown)]
    [InlineData("ViewerCertificate: !If [IsWanted, { AcmCertificateArn: arn, SslSupportMethod: sni-only }, { IamCertificateId: id, SslSupportMethod: sni-only }]", Outcome.Compliant)]
    public void A_certificate_of_one_s_own_by_sni_suffices(string config, Outcome outcome) => Judge(new CustomCertificate(), With(config)).ShouldBe(outcome);

    [Theory]
    [InlineData("Comment: none", At)]
    [InlineData("ViewerCertificate: { CloudFrontDefaultCertificate: true }", At + "/CloudFrontDefaultCertificate")]
    [InlineData("ViewerCertificate: { AcmCertificateArn: '', SslSupportMethod: sni-only }", At + "/AcmCertificateArn")]
    [InlineData("ViewerCertificate: { AcmCertificateArn: arn, SslSupportMethod: vip }", At + "/SslSupportMethod")]
    [InlineData("ViewerCertificate: { AcmCertificateArn: arn }", At + "/SslSupportMethod")]
    public void Anything_else_does_not(string config, string at) => Judge(new CustomCertificate(), With(config)).ShouldBe(Outcome.NonCompliant, at);

    [Fact]
    public void A_live_distribution_is_judged_alike() =>
        JudgeLive(new CustomCertificate(), """
            Resources:
              E1: { Type: AWS::CloudFront::Distribution, Properties: { DistributionConfig: { ViewerCertificate: { AcmCertificateArn: arn, CloudFrontDefaultCertificate: false, SslSupportMethod: sni-only } } } }
            """).ShouldBe(Outcome.Compliant);
}
