using System.Text.Json.Nodes;
using Auditor.Accounts.Mapping;
using Auditor.Accounts.Reading;
using Auditor.Accounts.Reads;
using Policies.Model;

namespace Auditor.Tests.Accounts.Reading;

public sealed class LiveGraphTests
{
    private const string Account = "123456789012";

    private static readonly ReadTable Table = ReadTable.Load();
    private static readonly RegionSet Regions = new("aws", "amazonaws.com", "us-east-1", ["eu-west-1", "us-east-1"]);

    [Fact]
    public void Records_of_one_name_are_resources_of_their_own()
    {
        var made = Make(
            new(),
            Read("AWS::Route53::RecordSet", "us-east-1", null, Record("Z1", "A"), Record("Z1", "MX"), Record("Z2", "A"), Record("Z2", "A")));

        Assert.Equal(3, made.Resources.Count(resource => resource.Type == "AWS::Route53::RecordSet"));
    }

    [Fact]
    public void A_trail_goes_by_the_stack_of_its_home_region_wherever_it_is_listed()
    {
        var links = new StackLinks();
        links.Add(Member("AWS::CloudTrail::Trail", "Trail", "audit", "us-east-1"));
        var trail = JsonNode.Parse("""{"Name": "audit", "HomeRegion": "us-east-1", "TrailARN": "arn:aws:cloudtrail:us-east-1:123456789012:trail/audit"}""")!.AsObject();

        var made = Make(links, Read("AWS::CloudTrail::Trail", "eu-west-1", "eu-west-1", trail), Read("AWS::CloudTrail::Trail", "us-east-1", "us-east-1", trail));

        var found = Assert.Single(made.Resources, resource => resource.Type == "AWS::CloudTrail::Trail");
        Assert.Equal(("Trail", "stack"), (found.LogicalId, found.Origin.Stack));
    }

    [Fact]
    public void Tags_that_a_group_handed_on_do_not_make_an_instance_the_group()
    {
        var links = new StackLinks();
        links.Add(Member("AWS::AutoScaling::AutoScalingGroup", "Group", "group-1", "eu-west-1"));
        var instance = JsonNode.Parse("""{"InstanceId": "i-1", "Tags": [{"Key": "aws:cloudformation:stack-name", "Value": "stack"}, {"Key": "aws:cloudformation:logical-id", "Value": "Group"}]}""")!.AsObject();

        var made = Make(links, Read("AWS::EC2::Instance", "eu-west-1", "eu-west-1", instance));

        Assert.Equal("i-1", Assert.Single(made.Resources, resource => resource.Type == "AWS::EC2::Instance").LogicalId);
    }

    [Fact]
    public void Where_tags_were_not_read_the_environment_is_not_known()
    {
        var bucket = new JsonObject { ["Name"] = "logs", ["BucketRegion"] = "eu-west-1", ["@tags"] = UnreadMarker.Of("s3:GetBucketTagging was denied") };

        var made = Make(new(), Read("AWS::S3::Bucket", "us-east-1", null, bucket));

        Assert.Equal("not read: s3:GetBucketTagging was denied", Assert.Single(made.Resources, resource => resource.Type == "AWS::S3::Bucket").Origin.EnvironmentUnread);
    }

    [Fact]
    public void A_type_that_no_policy_was_seen_to_look_for_is_not_taken_for_absent()
    {
        var plan = new ReadPlan(Table, ["AWS::S3::Bucket"], withTags: false);

        Assert.Contains("AWS::S3::BucketPolicy", plan.NotAsked, StringComparer.Ordinal);
        Assert.DoesNotContain("AWS::S3::Bucket", plan.NotAsked, StringComparer.Ordinal);
    }

    private static AccountReading Make(StackLinks links, params IEnumerable<(PlannedRead Read, TypeReading Reading)> readings) =>
        new LiveGraph(Account, Regions, Table, links, _ => null).Make(readings, [], [], []);

    private static (PlannedRead Read, TypeReading Reading) Read(string type, string askedIn, string? region, params IEnumerable<JsonObject> documents)
    {
        var known = Table.Find(type)!;
        return (new(known, askedIn, region), new(known, [.. documents.Select(document => new ReadDocument(document.DeepClone().AsObject(), askedIn))], [], []));
    }

    private static JsonObject Record(string zone, string type) => new() { ["Name"] = "example.com.", ["Type"] = type, ["@parent"] = new JsonObject { ["Id"] = $"/hostedzone/{zone}" } };

    private static StackMember Member(string type, string logicalId, string physicalId, string region) =>
        new(type, logicalId, physicalId, new ResourceOrigin { IsLive = true, Account = Account, Region = region, Stack = "stack" });
}
