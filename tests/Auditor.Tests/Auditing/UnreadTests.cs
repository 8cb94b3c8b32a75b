using Auditor.Auditing;
using Auditor.Tests.Configuration;

namespace Auditor.Tests.Auditing;

public sealed class UnreadTests
{
    private static readonly SamplePolicy Databases = new SamplePolicy.MultiAz();
    private static readonly SamplePolicy AnyType = new SamplePolicy.NoPlaintextSecrets();

    [Fact]
    public void Nothing_is_unread_where_all_was_read()
    {
        var unread = new Unread([new("template.yaml", "*", "template", 4, null)], [new(ProblemKind.Configuration, "a waiver without a date"), new(ProblemKind.Policy, "a policy failed")]);
        Assert.False(unread.Concerns(Databases.ResourceTypes));
        Assert.False(unread.Concerns(AnyType.ResourceTypes));
    }

    [Fact]
    public void A_type_that_could_not_be_read_concerns_the_policies_that_judge_it()
    {
        var buckets = new Unread([new("123456789012/us-east-1", "AWS::S3::Bucket", "api", 0, "denied")], []);
        Assert.False(buckets.Concerns(Databases.ResourceTypes));
        Assert.True(buckets.Concerns(AnyType.ResourceTypes));
        Assert.True(new Unread([new("123456789012/us-east-1", "AWS::RDS::DBInstance", "api", 3, "throttled")], []).Concerns(Databases.ResourceTypes));
    }

    [Fact]
    public void A_target_that_could_not_be_read_concerns_every_policy() =>
        Assert.True(new Unread([new("template.yaml", "*", "template", 0, "a macro")], []).Concerns(Databases.ResourceTypes));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_template_or_a_call_that_failed_concerns_every_policy(bool isTemplate) =>
        Assert.True(new Unread([], [new(isTemplate ? ProblemKind.Template : ProblemKind.Access, "cannot be read")]).Concerns(Databases.ResourceTypes));
}
