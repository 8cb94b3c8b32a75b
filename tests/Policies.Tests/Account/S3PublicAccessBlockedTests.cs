using Policies.Account;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Account;

public sealed class S3PublicAccessBlockedTests
{
    private static readonly S3PublicAccessBlocked Policy = new();

    [Theory]
    [InlineData("{ BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true }", Outcome.Compliant, null)]
    [InlineData("{ BlockPublicAcls: true, BlockPublicPolicy: false, IgnorePublicAcls: true, RestrictPublicBuckets: true }", Outcome.NonCompliant, "BlockPublicPolicy")]
    [InlineData("{ BlockPublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true }", Outcome.NonCompliant, "IgnorePublicAcls")]
    [InlineData("{}", Outcome.NonCompliant, "BlockPublicAcls")]
    [InlineData("!Denied 's3:GetAccountPublicAccessBlock'", Outcome.Unknown, "BlockPublicAcls")]
    public void An_account_blocks_public_access_in_all_four_ways(string properties, Outcome outcome, string? at) =>
        JudgeLive(Policy, $$"""Resources: { '123456789012': { Type: Account::S3PublicAccessBlock, Properties: {{properties}} } }""")
            .ShouldBe(outcome, at is null ? null : $"123456789012/Properties/{at}");

    [Fact]
    public void A_template_says_nothing_of_an_account() => Assert.DoesNotContain(
        TestGraphs.FromTemplate("Resources: { Bucket: { Type: AWS::S3::Bucket } }").Definitions,
        definition => Policy.ResourceTypes.Contains(definition.Type, StringComparer.Ordinal));
}
