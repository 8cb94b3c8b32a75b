using Policies.CloudFront;
using Policies.Model;
using static Policies.Tests.CloudFront.Distributions;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.CloudFront;

public sealed class DefaultRootObjectTests
{
    private const string Bucket = "Origins: [{ Id: web, DomainName: b.s3.eu-west-1.amazonaws.com, S3OriginConfig: {} }]";

    [Theory]
    [InlineData("DefaultRootObject: index.html", Outcome.Compliant)]
    [InlineData("DefaultRootObject: ''", Outcome.NonCompliant)]
    [InlineData("Comment: none", Outcome.NonCompliant)]
    [InlineData("DefaultRootObject: !If [IsWanted, index.html, '']", Outcome.Unknown)]
    public void A_bucket_needs_one(string config, Outcome outcome) =>
        Judge(new DefaultRootObject(), With($"{Bucket}\n{config}")).ShouldBe(outcome, "Distribution/Properties/DistributionConfig/DefaultRootObject");

    [Theory]
    [InlineData("Origins: [{ Id: web, DomainName: example.com, CustomOriginConfig: { OriginProtocolPolicy: https-only } }]", Outcome.NotApplicable)]
    [InlineData("Origins: [{ Id: web, DomainName: !GetAtt Bucket.RegionalDomainName, OriginAccessControlId: id }]", Outcome.NonCompliant)]
    [InlineData("Comment: none", Outcome.NotApplicable)]
    public void A_distribution_without_a_bucket_is_not_spoken_of(string config, Outcome outcome) =>
        Judge(new DefaultRootObject(), With(config, "Bucket: { Type: AWS::S3::Bucket }"), "Distribution").ShouldBe(outcome);

    [Fact]
    public void A_live_distribution_is_judged_alike() =>
        JudgeLive(new DefaultRootObject(), "Resources: { E1: { Type: AWS::CloudFront::Distribution, Properties: { DistributionConfig: { Origins: [{ Id: a, S3OriginConfig: {} }] } } } }")
            .ShouldBe(Outcome.NonCompliant);
}
