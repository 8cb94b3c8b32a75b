using Policies.CloudFront;
using Policies.Model;
using static Policies.Tests.CloudFront.Distributions;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.CloudFront;

public sealed class OriginAccessControlTests
{
    private const string At = "Distribution/Properties/DistributionConfig/Origins/0/OriginAccessControlId";
    private const string Control = "Control: { Type: AWS::CloudFront::OriginAccessControl, Properties: { OriginAccessControlConfig: { SigningBehavior: always } } }";

    [Theory]
    [InlineData("!GetAtt Control.Id", Outcome.Compliant)]
    [InlineData("E123", Outcome.Unknown)]
    [InlineData("!Ref Id", Outcome.Unknown)]
    [InlineData("!If [IsWanted, !GetAtt Control.Id, !Ref 'AWS::NoValue']", Outcome.Unknown)]
    [InlineData("''", Outcome.NonCompliant)]
    public void A_bucket_needs_one(string id, Outcome outcome) =>
        Judge(new OriginAccessControl(), With($"Origins: [{{ Id: web, S3OriginConfig: {{}}, OriginAccessControlId: {id} }}]", Control)).ShouldBe(outcome, outcome is Outcome.Compliant ? null : At);

    [Fact]
    public void The_older_identity_does_not_suffice() =>
        Judge(new OriginAccessControl(), With("Origins: [{ Id: web, S3OriginConfig: { OriginAccessIdentity: origin-access-identity/cloudfront/E1 } }]")).ShouldBe(Outcome.NonCompliant, At);

    [Theory]
    [InlineData("never")]
    [InlineData("sometimes")]
    public void One_that_does_not_sign_does_not_suffice(string signing) =>
        Judge(
            new OriginAccessControl(),
            With("Origins: [{ Id: web, S3OriginConfig: {}, OriginAccessControlId: !Ref Control }]", Control.Replace("always", signing, StringComparison.Ordinal)))
            .ShouldBe(Outcome.NonCompliant, "Control/Properties/OriginAccessControlConfig/SigningBehavior");

    [Fact]
    public void A_custom_origin_is_not_spoken_of() =>
        Judge(new OriginAccessControl(), With("Origins: [{ Id: web, DomainName: b.s3-website-eu-west-1.amazonaws.com, CustomOriginConfig: { OriginProtocolPolicy: http-only } }]")).ShouldBe(Outcome.NotApplicable);

    [Theory]
    [InlineData("always", Outcome.Compliant)]
    [InlineData("never", Outcome.NonCompliant)]
    public void A_live_one_is_found_by_its_id(string signing, Outcome outcome) =>
        JudgeLive(new OriginAccessControl(), $$"""
            Resources:
              E1: { Type: AWS::CloudFront::Distribution, Properties: { DistributionConfig: { Origins: [{ Id: a, S3OriginConfig: {}, OriginAccessControlId: E2 }] } } }
              E2: { Type: AWS::CloudFront::OriginAccessControl, Properties: { OriginAccessControlConfig: { SigningBehavior: {{signing}} } } }
            """, "E1").ShouldBe(outcome);

    [Fact]
    public void A_live_distribution_is_judged_alike() =>
        JudgeLive(new OriginAccessControl(), "Resources: { E1: { Type: AWS::CloudFront::Distribution, Properties: { DistributionConfig: { Origins: [{ Id: a, S3OriginConfig: {} }] } } } }")
            .ShouldBe(Outcome.NonCompliant);
}
