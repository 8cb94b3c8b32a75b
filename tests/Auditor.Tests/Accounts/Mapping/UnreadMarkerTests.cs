using System.Text.Json.Nodes;
using Auditor.Accounts.Mapping;

namespace Auditor.Tests.Accounts.Mapping;

public sealed class UnreadMarkerTests
{
    private const string Denied = """{"$unread":"x:Y was denied"}""";

    [Theory]
    [InlineData("AWS::KMS::Key", """{ "@meta": {}, "@policy": DENIED }""", "KeyPolicy")]
    [InlineData("AWS::KMS::Key", """{ "@meta": {}, "@rotation": DENIED }""", "EnableKeyRotation")]
    [InlineData("AWS::KMS::Key", """{ "@meta": DENIED }""", "MultiRegion")]
    [InlineData("AWS::KMS::Key", """{ "@meta": DENIED }""", "KeySpec")]
    [InlineData("AWS::S3::Bucket", """{ "Name": "b", "@encryption": DENIED }""", "BucketEncryption.ServerSideEncryptionConfiguration")]
    [InlineData("AWS::S3::Bucket", """{ "Name": "b", "@lifecycle": DENIED }""", "LifecycleConfiguration.Rules")]
    [InlineData("AWS::S3::Bucket", """{ "Name": "b", "@pab": DENIED }""", "PublicAccessBlockConfiguration")]
    [InlineData("AWS::S3::Bucket", """{ "Name": "b", "@versioning": DENIED }""", "VersioningConfiguration.Status")]
    [InlineData("AWS::S3::Bucket", """{ "Name": "b", "@tags": DENIED }""", "Tags")]
    [InlineData("AWS::S3::BucketPolicy", """{ "Name": "b", "@policy": DENIED }""", "PolicyDocument")]
    [InlineData("AWS::CloudFront::Distribution", """{ "@config": DENIED }""", "DistributionConfig")]
    [InlineData("AWS::WAFv2::WebACL", """{ "Name": "a", "@acl": DENIED }""", "Rules")]
    [InlineData("AWS::WAFv2::WebACL", """{ "Name": "a", "@acl": DENIED }""", "DefaultAction")]
    [InlineData("AWS::DynamoDB::Table", """{ ".": "t", "@table": DENIED }""", "DeletionProtectionEnabled")]
    [InlineData("AWS::DynamoDB::Table", """{ ".": "t", "@table": {}, "@pitr": DENIED }""", "PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled")]
    [InlineData("AWS::EC2::Instance", """{ "BlockDeviceMappings": [{ "Ebs": { "VolumeId": "v" } }], "@volumes": DENIED }""", "BlockDeviceMappings[0].Ebs.Encrypted")]
    [InlineData("AWS::RDS::DBParameterGroup", """{ "@parameters": DENIED }""", "Parameters")]
    [InlineData("AWS::ElasticLoadBalancingV2::LoadBalancer", """{ "@attrs": DENIED }""", "LoadBalancerAttributes")]
    [InlineData("AWS::ElastiCache::ReplicationGroup", """{ "@member": DENIED }""", "SecurityGroupIds")]
    [InlineData("AWS::ECS::TaskDefinition", """{ ".": "f", "@td": DENIED }""", "ContainerDefinitions")]
    [InlineData("AWS::Backup::BackupPlan", """{ "@plan": DENIED }""", "BackupPlan")]
    [InlineData("AWS::CloudTrail::Trail", """{ "@status": DENIED }""", "IsLogging")]
    [InlineData("AWS::SNS::Topic", """{ "TopicArn": "arn:t", "@attrs": DENIED }""", "KmsMasterKeyId")]
    [InlineData("AWS::SQS::Queue", """{ ".": "https://q", "@attrs": DENIED }""", "SqsManagedSseEnabled")]
    public void What_a_call_failed_to_answer_is_unread_at_the_property(string type, string document, string property) =>
        Assert.Equal(Denied, Mapped.Of(type, document.Replace("DENIED", Denied, StringComparison.Ordinal)).At(property));

    [Fact]
    public void What_other_calls_told_stays()
    {
        var acl = Mapped.Of("AWS::WAFv2::WebACL", $$"""{ "Name": "a", "Id": "i", "ARN": "arn:a", "@acl": {{Denied}} }""");

        Assert.Equal("a", acl.At("Name"));
        Assert.Equal("arn:a", acl.At("Arn"));
    }

    [Fact]
    public void Nothing_is_written_below_a_marker() => Assert.Equal(
        Denied,
        Mapped.Of("AWS::Backup::BackupPlan", $$"""{ "@plan": {{Denied}} }""").At("BackupPlan"));

    [Fact]
    public void A_marker_can_be_put_into_each_element_of_a_list()
    {
        var properties = (JsonObject)JsonTree.OfText("""{ "BackupPlan": { "BackupPlanRule": [{ "RuleName": "a" }, { "RuleName": "b", "ScheduleExpressionTimezone": "UTC" }] } }""")!;

        PropertyWriter.Mark(properties, DocumentPath.Parse("BackupPlan.BackupPlanRule[].ScheduleExpressionTimezone").Steps.AsSpan(), UnreadMarker.Of("not recorded"));

        Assert.Equal("""[{"RuleName":"a","ScheduleExpressionTimezone":{"$unread":"not recorded"}},{"RuleName":"b","ScheduleExpressionTimezone":"UTC"}]""", properties.At("BackupPlan.BackupPlanRule"));
    }

    [Fact]
    public void A_marker_stands_in_place_of_a_list_that_is_absent()
    {
        var properties = new JsonObject();

        PropertyWriter.Mark(properties, DocumentPath.Parse("A.B[].C").Steps.AsSpan(), UnreadMarker.Of("x"));

        Assert.Equal("""{"A":{"B":{"$unread":"x"}}}""", properties.ToJsonString());
    }

    [Fact]
    public void A_marker_tells_its_reason()
    {
        Assert.Equal("x:Y was denied", UnreadMarker.Reason(UnreadMarker.Of("x:Y was denied")));
        Assert.False(UnreadMarker.Is(new JsonObject { ["a"] = 1 }));
        Assert.False(UnreadMarker.Is(new JsonObject { [UnreadMarker.Member] = 1 }));
    }
}
