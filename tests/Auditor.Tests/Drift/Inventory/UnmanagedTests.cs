using System.Text.Json.Nodes;
using Auditor.Accounts.Mapping;

namespace Auditor.Tests.Drift.Inventory;

public sealed class UnmanagedTests
{
    private const string Bucket = """{"Name": "ours", "BucketRegion": "us-east-1"}""";
    private const string Role = """{"RoleName": "ours", "Path": "/", "Arn": "arn:aws:iam::123456789012:role/ours"}""";

    private readonly LiveInventory _inventory = new();

    [Fact]
    public void What_a_stack_manages_is_not_told()
    {
        _inventory.Add("AWS::S3::Bucket", Bucket, """{"Name": "theirs", "BucketRegion": "us-east-1"}""").AddStack("App", LiveInventory.Home, """{"Resources": {}}""", ("AWS::S3::Bucket", "Bucket", "ours"));

        Assert.Equal(["AWS::S3::Bucket theirs"], _inventory.Unmanaged());
    }

    [Fact]
    public void Where_stacks_could_not_be_listed_nothing_is_called_unmanaged()
    {
        var comparison = _inventory.Add("AWS::S3::Bucket", Bucket, """{"Name": "there", "BucketRegion": "eu-west-1"}""").Add("AWS::IAM::Role", Role).Unlist(LiveInventory.Home).Compare();

        Assert.Equal(["there"], comparison.Differences.Select(difference => difference.Resource.PhysicalId), StringComparer.Ordinal);
        Assert.Equal(
            ["AWS::IAM::Role: whether a stack manages it is not known, because stacks could not be listed", "AWS::S3::Bucket: whether a stack manages it is not known, because stacks could not be listed"],
            comparison.Tally.NotCompared.Select(one => $"{one.Type}: {one.Reason}"), StringComparer.Ordinal);
    }

    [Fact]
    public void What_is_of_no_region_may_be_of_a_stack_in_a_region_that_was_not_read()
    {
        _inventory.Add("AWS::S3::Bucket", Bucket).Add("AWS::IAM::Role", Role);

        var comparison = _inventory.Compare(isOfAllRegions: false);

        Assert.Equal(["ours"], comparison.Differences.Select(difference => difference.Resource.PhysicalId), StringComparer.Ordinal);
        Assert.Contains("not every region was read", Assert.Single(comparison.Tally.NotCompared).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_it_was_not_read_who_made_something_it_is_not_called_unmanaged()
    {
        var denied = UnreadMarker.Of("wafv2:GetWebACL was denied in 123456789012/us-east-1: AccessDenied");
        _inventory.Add("AWS::WAFv2::WebACL", new JsonObject { ["Name"] = "acl", ["Id"] = "1", ["ARN"] = "arn:aws:wafv2:us-east-1:123456789012:regional/webacl/acl/1", ["@request"] = new JsonObject { ["Scope"] = "REGIONAL" }, ["@acl"] = denied }.ToJsonString());

        var comparison = _inventory.Compare();

        Assert.Empty(comparison.Differences);
        Assert.EndsWith("wafv2:GetWebACL was denied in 123456789012/us-east-1: AccessDenied", Assert.Single(comparison.Tally.NotCompared).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_whose_manager_was_not_read_is_known_by_its_alias()
    {
        var denied = UnreadMarker.Of("kms:DescribeKey was denied");
        _inventory
            .Add("AWS::KMS::Key", new JsonObject { ["KeyId"] = "1", ["@meta"] = denied.DeepClone() }.ToJsonString(), new JsonObject { ["KeyId"] = "2", ["@meta"] = denied.DeepClone() }.ToJsonString())
            .Add("AWS::KMS::Alias", """{"AliasName": "alias/aws/rds", "AliasArn": "arn:aws:kms:us-east-1:123456789012:alias/aws/rds", "TargetKeyId": "1"}""");

        var comparison = _inventory.Compare();

        Assert.Empty(comparison.Differences);
        Assert.Equal(1, Assert.Single(comparison.Tally.NotCompared).Count);
    }
}
