using System.Text.Json.Nodes;
using Auditor.Accounts.Reading;
using Auditor.Auditing;
using Auditor.Comparing;
using Auditor.Snapshots;
using Auditor.Tests.Reporting;
using Policies.Model;

namespace Auditor.Tests.Comparing;

/// <summary>What has changed of live resources between two scans that kept them.</summary>
public sealed class SnapshotComparisonTests
{
    private const string Queue = "AWS::SQS::Queue";
    private const string Group = "AWS::EC2::SecurityGroup";

    private static readonly ResourceOrigin Origin = new() { IsLive = true, Account = "123456789012", Region = "eu-west-1" };

    [Fact]
    public void Resources_are_added_removed_changed_or_as_they_were()
    {
        var changes = Compare(
            [Live(Queue, "a", """{ "VisibilityTimeout": 30, "KmsMasterKeyId": "alias/one" }"""), Live(Queue, "b", """{ "VisibilityTimeout": 30 }"""), Live(Queue, "c", "{}")],
            [Live(Queue, "a", """{ "VisibilityTimeout": 60, "DelaySeconds": 5 }"""), Live(Queue, "c", "{}"), Live(Queue, "d", "{}")])!;
        Assert.Equal(["d"], changes.Added.Select(resource => resource.LogicalId), StringComparer.Ordinal);
        Assert.Equal(["b"], changes.Removed.Select(resource => resource.LogicalId), StringComparer.Ordinal);
        Assert.Equal(1, changes.Unchanged);
        var changed = changes.Changed.Single();
        Assert.Equal("a", changed.Resource.LogicalId);
        Assert.Equal(
            ["Add Properties/DelaySeconds  5", "NotEqual Properties/VisibilityTimeout 30 60", "Remove Properties/KmsMasterKeyId alias/one "],
            changed.Properties.Select(change => $"{change.Kind} {change.Path} {change.Before} {change.After}").Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
        Assert.Empty(changes.NotLookedAt);
    }

    [Fact]
    public void Order_that_means_nothing_is_no_change()
    {
        var changes = Compare(
            [Live(Group, "sg-1", """{ "SecurityGroupIngress": [{ "IpProtocol": "tcp", "FromPort": 443, "ToPort": 443, "CidrIp": "10.0.0.0/8" }, { "IpProtocol": "tcp", "FromPort": 80, "ToPort": 80, "CidrIp": "10.0.0.0/8" }], "Tags": [{ "Key": "a", "Value": "1" }, { "Key": "b", "Value": "2" }] }""")],
            [Live(Group, "sg-1", """{ "Tags": [{ "Key": "b", "Value": "2" }, { "Key": "a", "Value": "1" }], "SecurityGroupIngress": [{ "IpProtocol": "tcp", "FromPort": 80, "ToPort": 80, "CidrIp": "10.0.0.0/8" }, { "IpProtocol": "tcp", "FromPort": 443, "ToPort": 443, "CidrIp": "10.0.0.0/8" }] }""")])!;
        Assert.Equal((0, 1), (changes.Changed.Length, changes.Unchanged));
    }

    [Fact]
    public void What_AWS_alone_sets_changes_by_nobody()
    {
        var changes = Compare(
            [Live("AWS::RDS::DBInstance", "db", """{ "MultiAZ": true, "LatestRestorableTime": "2026-11-23T07:59:22Z" }""")],
            [Live("AWS::RDS::DBInstance", "db", """{ "MultiAZ": true, "LatestRestorableTime": "2026-11-23T08:04:22Z" }""")])!;
        Assert.Equal((0, 1), (changes.Changed.Length, changes.Unchanged));
    }

    [Fact]
    public void What_one_scan_did_not_read_is_not_compared()
    {
        var changes = Compare(
            [Live(Queue, "a", """{ "VisibilityTimeout": 30, "Tags": [{ "Key": "a", "Value": "1" }] }""", ("KmsMasterKeyId", "not read: sqs:GetQueueAttributes was denied"))],
            [Live(Queue, "a", """{ "VisibilityTimeout": 30, "KmsMasterKeyId": "alias/one", "Tags": [{ "Key": "a", "Value": "1" }] }""")])!;
        Assert.Empty(changes.Changed);
        var one = changes.NotLookedAt.Single();
        Assert.Equal(("Properties/KmsMasterKeyId of AWS::SQS::Queue a", "before: not read: sqs:GetQueueAttributes was denied"), (one.Name, one.Reason));
    }

    [Fact]
    public void A_resource_that_was_not_read_at_all_has_not_changed()
    {
        var unread = new ResourceDefinition(Queue, "a", Origin, default) { PhysicalId = "a", Arn = "arn:aws:x:eu-west-1:123456789012:a" }
            .With(new UnknownNode(UnknownKind.Access, "denied", "not read: denied", default));
        var changes = Compare([unread], [Live(Queue, "a", """{ "VisibilityTimeout": 30 }""")])!;
        Assert.Empty(changes.Changed);
        Assert.Equal("Properties of AWS::SQS::Queue a", changes.NotLookedAt.Single().Name);
    }

    [Fact]
    public void Secrets_whose_order_means_nothing_have_not_changed()
    {
        const string Task = "AWS::ECS::TaskDefinition";
        var changes = Compare(
            [Live(Task, "t", """{ "ContainerDefinitions": [{ "Name": "web", "Environment": [{ "Name": "DB_PASSWORD", "Value": "correct-horse" }, { "Name": "API_TOKEN", "Value": "battery-staple" }] }] }""")],
            [Live(Task, "t", """{ "ContainerDefinitions": [{ "Name": "web", "Environment": [{ "Name": "API_TOKEN", "Value": "battery-staple" }, { "Name": "DB_PASSWORD", "Value": "correct-horse" }] }] }""")])!;
        Assert.Equal((0, 1), (changes.Changed.Length, changes.Unchanged));
    }

    [Fact]
    public void A_resource_of_a_type_that_was_not_read_again_is_not_removed()
    {
        var live = Live(Queue, "a", "{}");
        var changes = Compare(Result([live], new CoverageEntry("123456789012/eu-west-1", Queue, "api", 1, null)), Result([], new CoverageEntry("123456789012/eu-west-1", Queue, "api", 0, "sqs:ListQueues was denied")))!;
        Assert.Empty(changes.Removed);
        Assert.Equal("AWS::SQS::Queue of 123456789012/eu-west-1 was not read in full: sqs:ListQueues was denied", changes.NotLookedAt.Single().Reason);
        changes = Compare(Result([], new CoverageEntry("123456789012/eu-west-1", Group, "api", 1, null)), Result([live], new CoverageEntry("123456789012/eu-west-1", Queue, "api", 1, null)))!;
        Assert.Empty(changes.Added);
        Assert.Equal("before: AWS::SQS::Queue was not read in 123456789012/eu-west-1", changes.NotLookedAt.Single().Reason);
    }

    [Fact]
    public void Without_snapshots_it_says_how_to_get_them_and_of_templates_nothing()
    {
        var (with, without) = (Result([], new CoverageEntry("123456789012", "*", "api", 0, null)), SampleResult.Full);
        Assert.Equal("Whether they have changed is not known, because this result does not keep them; auditor scan --snapshot --format json does.", Compare(with, without)!.Problem);
        Assert.Equal("Whether they have changed is not known, because the earlier result does not keep them; auditor scan --snapshot --format json does.", Compare(without, with)!.Problem);
        Assert.Null(Compare(SampleResult.Clean, SampleResult.Clean));
    }

    [Fact]
    public void A_secret_is_kept_as_its_hash_and_its_change_is_told()
    {
        const string Database = "AWS::RDS::DBInstance";
        var (before, after) = (Live(Database, "db", """{ "MasterUserPassword": "correct-horse" }"""), Live(Database, "db", """{ "MasterUserPassword": "battery-staple" }"""));
        Assert.DoesNotContain("correct-horse", Approval.Write("json", Result([before])), StringComparison.Ordinal);
        var change = Compare([before], [after])!.Changed.Single().Properties.Single();
        Assert.StartsWith("sha256:", (string?)change.Before, StringComparison.Ordinal);
        Assert.StartsWith("sha256:", (string?)change.After, StringComparison.Ordinal);
        Assert.NotEqual((string?)change.Before, (string?)change.After, StringComparer.Ordinal);
        Assert.Empty(Compare([before], [before])!.Changed);
    }

    [Fact]
    public void A_snapshot_is_written_and_read_back_as_it_is()
    {
        var result = Result([Live(Queue, "a", """{ "A": [1, 2.5, true, null, "x", { "B": [] }], "Text": "\u00e9 \" \\" }""", ("C", "not read: denied")), Live(Group, "b", "{}")]);
        var json = Approval.Write("json", result);
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json));
        var read = Auditor.Reporting.Json.ResultFile.Read(stream, "a.json");
        Assert.Equal(json, Approval.Write("json", read));
        Assert.Equal(2, read.Snapshot!.Count());
        Assert.Equal((0, 2), (Compare(result, read)!.Changed.Length, Compare(result, read)!.Unchanged));
    }

    [Fact]
    public void The_page_and_the_console_show_both_values()
    {
        var earlier = Result([Live(Queue, "orders", """{ "VisibilityTimeout": 30 }""")]);
        var compared = ResultComparison.Compare(earlier, Result([Live(Queue, "orders", """{ "VisibilityTimeout": 60 }""")]), "earlier.json");
        var console = Approval.Write("console", compared, new());
        Assert.Contains("Live resources  0 added, 0 removed, 1 changed, 0 as they were", console, StringComparison.Ordinal);
        Assert.Contains("  ~ orders  AWS::SQS::Queue", console, StringComparison.Ordinal);
        Assert.Contains("      - 30\n      + 60\n", console, StringComparison.Ordinal);
        var page = Approval.Write("html", compared, new());
        Assert.Contains("<code>Properties/VisibilityTimeout</code>", page, StringComparison.Ordinal);
        Assert.Contains("<del>30</del>", page, StringComparison.Ordinal);
        Assert.Contains("<ins>60</ins>", page, StringComparison.Ordinal);
    }

    private static ResourceDefinition Live(string type, string id, string properties, params (string Name, string Reason)[] unread)
    {
        var known = (MapNode)LiveNode.Of(JsonNode.Parse(properties));
        return new ResourceDefinition(type, id, Origin, default) { PhysicalId = id, Arn = $"arn:aws:x:eu-west-1:123456789012:{id}" }
            .With(new MapNode([.. known.Entries, .. unread.Select(one => new MapEntry(one.Name, default, new UnknownNode(UnknownKind.Access, one.Reason, one.Reason, default)))], default));
    }

    private static AuditResult Result(IEnumerable<ResourceDefinition> resources, params CoverageEntry[] coverage) => SampleResult.Clean with
    {
        Snapshot = ResourceSnapshot.Of(resources.Select(SnapshotResource.Of)),
        Coverage = coverage.Length > 0 ? [.. coverage] : [new("123456789012/eu-west-1", "*", "api", 0, null)],
    };

    private static ResourceChanges? Compare(IEnumerable<ResourceDefinition> earlier, IEnumerable<ResourceDefinition> later) => Compare(Result(earlier), Result(later));

    private static ResourceChanges? Compare(AuditResult earlier, AuditResult later) => ResultComparison.Compare(earlier, later, "earlier.json").Changes!.Resources;
}
