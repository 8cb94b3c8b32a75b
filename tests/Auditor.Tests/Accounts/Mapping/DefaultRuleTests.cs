namespace Auditor.Tests.Accounts.Mapping;

public sealed class DefaultRuleTests
{
    [Fact]
    public void What_CloudFormation_does_not_name_is_dropped_at_every_depth() => Assert.Equal(
        """{"VpcId":"vpc-1","CidrBlock":"10.0.0.0/16","Tags":[{"Key":"a","Value":"b"}]}""",
        Mapped.Of("AWS::EC2::VPC", """{ "VpcId": "vpc-1", "DhcpOptionsId": "dopt-1", "CidrBlock": "10.0.0.0/16", "Tags": [{ "Key": "a", "Value": "b", "More": 1 }] }""").ToJsonString());

    [Fact]
    public void Names_are_found_whatever_their_case() =>
        Assert.Equal("awsvpc", Mapped.Of("AWS::ECS::TaskDefinition", """{ "@td": { "taskDefinition": { "networkMode": "awsvpc" } } }""").At("NetworkMode"));

    [Fact]
    public void A_name_below_is_none_of_the_resources_own() =>
        Assert.Equal("{}", Mapped.Of("AWS::ElasticLoadBalancingV2::LoadBalancer", """{ "Key": "a", "Value": "b" }""").ToJsonString());

    [Theory]
    [InlineData("efsVolumeConfiguration", """{"FilesystemId":"fs-1"}""")]
    [InlineData("fsxWindowsFileServerVolumeConfiguration", """{"FileSystemId":"fs-1"}""")]
    public void Two_spellings_of_one_name_are_told_by_what_they_stand_in(string member, string expected)
    {
        var volume = Mapped.Of("AWS::ECS::TaskDefinition", $$"""{ "@td": { "taskDefinition": { "volumes": [{ "{{member}}": { "fileSystemId": "fs-1" } }] } } }""").At("Volumes[0]");

        Assert.Contains(expected, volume, StringComparison.Ordinal);
    }

    [Fact]
    public void Free_maps_keep_their_keys() => Assert.Equal(
        """{"awslogs-group":"/a","Name":"b"}""",
        Mapped.Of("AWS::ECS::TaskDefinition", """{ "@td": { "taskDefinition": { "containerDefinitions": [{ "logConfiguration": { "options": { "awslogs-group": "/a", "Name": "b" } } }] } } }""").At("ContainerDefinitions[0].LogConfiguration.Options"));

    [Theory]
    [InlineData("""{ "Quantity": 2, "Items": ["a", "b"] }""", """["a","b"]""")]
    [InlineData("""{ "Quantity": 0 }""", "[]")]
    [InlineData("""{ "Quantity": "0", "Items": [] }""", "[]")]
    public void A_counted_list_is_a_list(string aliases, string expected) =>
        Assert.Equal(expected, Mapped.Of("AWS::CloudFront::Distribution", $$"""{ "@config": { "Aliases": {{aliases}} } }""").At("DistributionConfig.Aliases"));

    [Fact]
    public void Origin_groups_stay_counted() => Assert.Equal(
        """{"Quantity":1,"Items":[{"Id":"g","FailoverCriteria":{"StatusCodes":{"Quantity":1,"Items":[500]}},"Members":{"Quantity":1,"Items":[{"OriginId":"a"}]}}]}""",
        Mapped.Of("AWS::CloudFront::Distribution", """{ "@config": { "OriginGroups": { "Quantity": 1, "Items": [{ "Id": "g", "FailoverCriteria": { "StatusCodes": { "Quantity": 1, "Items": [500] } }, "Members": { "Quantity": 1, "Items": [{ "OriginId": "a" }] } }] } } }""").At("DistributionConfig.OriginGroups"));

    [Fact]
    public void Exceptions_within_a_counted_list_apply_to_each_of_its_items()
    {
        var distribution = Mapped.Of("AWS::CloudFront::Distribution", """{ "@config": { "Origins": { "Quantity": 1, "Items": [{ "Id": "a", "CustomHeaders": { "Quantity": 1, "Items": [{ "HeaderName": "x", "HeaderValue": "y" }] } }] }, "CacheBehaviors": { "Quantity": 0 } } }""");

        Assert.Equal("""[{"Id":"a","OriginCustomHeaders":[{"HeaderName":"x","HeaderValue":"y"}]}]""", distribution.At("DistributionConfig.Origins"));
        Assert.Equal("[]", distribution.At("DistributionConfig.CacheBehaviors"));
    }

    [Fact]
    public void Empty_objects_of_a_web_ACL_mean_something() =>
        Assert.Equal("""{"Block":{}}""", Mapped.Of("AWS::WAFv2::WebACL", """{ "@acl": { "DefaultAction": { "Block": {} } } }""").At("DefaultAction"));

    [Fact]
    public void A_search_string_of_a_web_ACL_is_decoded() => Assert.Equal(
        "/admin",
        Mapped.Of("AWS::WAFv2::WebACL", """{ "@acl": { "Rules": [{ "Statement": { "ByteMatchStatement": { "SearchString": "L2FkbWlu" } } }] } }""").At("Rules[0].Statement.ByteMatchStatement.SearchString"));

    [Fact]
    public void An_empty_text_of_an_API_that_speaks_XML_is_nothing() =>
        Assert.Null(Mapped.Of("AWS::CloudFront::Distribution", """{ "@config": { "DefaultRootObject": "" } }""").At("DistributionConfig.DefaultRootObject"));

    [Theory]
    [InlineData("AWS::KMS::Key", """{ "@tags": [{ "TagKey": "a", "TagValue": "b" }] }""", "Tags", """[{"Key":"a","Value":"b"}]""")]
    [InlineData("AWS::Logs::LogGroup", """{ "@tags": { "a": "b", "aws:cloudformation:stack-name": "s" } }""", "Tags", """[{"Key":"a","Value":"b"}]""")]
    [InlineData("AWS::ECS::Service", """{ "tags": [{ "key": "a", "value": "b" }] }""", "Tags", """[{"Key":"a","Value":"b"}]""")]
    [InlineData("AWS::Backup::BackupVault", """{ "@tags": { "a": "b", "aws:x": "y" } }""", "BackupVaultTags", """{"a":"b"}""")]
    [InlineData("AWS::AutoScaling::AutoScalingGroup", """{ "Tags": [{ "ResourceId": "g", "Key": "a", "Value": "b", "PropagateAtLaunch": true }] }""", "Tags", """[{"Key":"a","Value":"b","PropagateAtLaunch":true}]""")]
    [InlineData("AWS::EC2::VPC", """{ "Tags": [{ "Key": "Empty", "Value": "" }] }""", "Tags", """[{"Key":"Empty","Value":""}]""")]
    public void Tags_take_CloudFormations_form_and_AWSs_own_are_left_out(string type, string document, string property, string expected) =>
        Assert.Equal(expected, Mapped.Of(type, document).At(property));
}
