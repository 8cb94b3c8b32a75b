using Auditor.Auditing;
using Policies;

namespace Auditor.Tests.Auditing;

/// <summary>What a baseline has is resolved only if it was looked at again.</summary>
public sealed class LookedAtTests
{
    private const string Queue = "AWS::SQS::Queue";

    private static readonly BaselineFinding Earlier = new("sqs-encrypted", "orders", Queue, "123456789012", "eu-west-1", null);

    [Fact]
    public void A_type_that_was_read_whole_was_looked_at() => Assert.True(Of(new CoverageEntry("123456789012/eu-west-1", Queue, "api", 3, null)).Includes(Earlier));

    [Fact]
    public void Another_region_was_not_looked_at() => Assert.False(Of(new CoverageEntry("123456789012/us-east-1", Queue, "api", 3, null)).Includes(Earlier));

    [Fact]
    public void A_type_of_which_something_was_denied_was_not_looked_at() => Assert.False(Of(new CoverageEntry("123456789012/eu-west-1", Queue, "api", 3, "sqs:GetQueueAttributes was denied")).Includes(Earlier));

    [Fact]
    public void An_account_that_could_not_be_entered_was_not_looked_at() => Assert.False(Of(new CoverageEntry("123456789012", "*", "api", 0, "sts:AssumeRole was denied")).Includes(Earlier));

    [Fact]
    public void A_policy_that_took_no_part_looked_at_nothing() => Assert.False(Of(new CoverageEntry("123456789012/eu-west-1", Queue, "api", 3, null)).Includes(Earlier with { Policy = "no-such-policy" }));

    [Fact]
    public void A_type_that_was_not_to_be_judged_was_not_looked_at() =>
        Assert.False(Of([new("123456789012/eu-west-1", Queue, "api", 3, null)], new(["AWS::S3::Bucket"], null)).Includes(Earlier));

    [Fact]
    public void A_setting_of_an_account_was_looked_at_where_the_account_was_read() =>
        Assert.True(Of(new CoverageEntry("123456789012", "AWS::IAM::Role", "api", 3, null)).Includes(Earlier with { Policy = "account-cloudtrail-enabled", Type = "Account::CloudTrail", Region = null }));

    [Fact]
    public void A_template_was_looked_at_where_nothing_of_it_is_missing() => Assert.True(Of([], JudgedPart.All).Includes(Earlier with { Account = null, Template = "a.json" }));

    private static LookedAt Of(CoverageEntry entry) => Of([entry], JudgedPart.All);

    private static LookedAt Of(CoverageEntry[] coverage, JudgedPart judged) =>
        new(coverage, new(coverage, []), id => PolicyCatalog.All.FirstOrDefault(policy => policy.Id == id)?.Default.ResourceTypes, judged);
}
