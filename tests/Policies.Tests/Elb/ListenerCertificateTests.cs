using Policies.Elb;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Elb;

public sealed class ListenerCertificateTests
{
    [Theory]
    [InlineData("Protocol: HTTPS, Certificates: [{ CertificateArn: !Ref Certificate }]", Outcome.Compliant)]
    [InlineData("Protocol: TLS, Certificates: [{ CertificateArn: 'arn:aws:acm:eu-west-1:1:certificate/a' }]", Outcome.Compliant)]
    [InlineData("Protocol: HTTPS, Certificates: [{ CertificateArn: !Sub 'arn:${AWS::Partition}:acm:${AWS::Region}:1:certificate/a' }]", Outcome.Compliant)]
    [InlineData("Protocol: HTTPS, Certificates: [{ CertificateArn: 'arn:aws:iam::1:server-certificate/a' }]", Outcome.NonCompliant)]
    [InlineData("Protocol: HTTPS, Certificates: [{ CertificateArn: !GetAtt Uploaded.Arn }]", Outcome.NonCompliant)]
    [InlineData("Protocol: HTTPS, Certificates: []", Outcome.NonCompliant)]
    [InlineData("Protocol: HTTPS", Outcome.NonCompliant)]
    [InlineData("Protocol: HTTPS, Certificates: [{ CertificateArn: !Ref Arn }]", Outcome.Unknown)]
    [InlineData("Protocol: HTTPS, Certificates: [{ CertificateArn: !If [IsWanted, !Ref Certificate, 'arn:aws:acm:eu-west-1:1:certificate/a'] }]", Outcome.Compliant)]
    [InlineData("Protocol: HTTP", Outcome.NotApplicable)]
    [InlineData("Protocol: TCP", Outcome.NotApplicable)]
    public void The_certificate_is_acm_s(string properties, Outcome outcome) =>
        Judge(new ListenerCertificate(), $$"""
            Parameters: { Arn: { Type: String }, Wanted: { Type: String } }
            Conditions: { IsWanted: !Equals [!Ref Wanted, 'yes'] }
            Resources:
              Certificate: { Type: AWS::CertificateManager::Certificate }
              Uploaded: { Type: AWS::IAM::ServerCertificate }
              Listener: { Type: AWS::ElasticLoadBalancingV2::Listener, Properties: { {{properties}} } }
            """).ShouldBe(outcome);

    [Fact]
    public void The_list_is_named_where_there_is_none() =>
        Judge(new ListenerCertificate(), "Resources: { Listener: { Type: AWS::ElasticLoadBalancingV2::Listener, Properties: { Protocol: TLS } } }")
            .ShouldBe(Outcome.NonCompliant, "Listener/Properties/Certificates");

    [Fact]
    public void A_live_listener_is_judged_alike() =>
        JudgeLive(new ListenerCertificate(), """
            Resources:
              l-1: { Type: AWS::ElasticLoadBalancingV2::Listener, Properties: { Protocol: HTTPS, Certificates: [{ CertificateArn: 'arn:aws:acm:eu-west-1:1:certificate/a' }] } }
            """).ShouldBe(Outcome.Compliant);
}
