using System.Globalization;
using System.Xml.Linq;
using FakeAws.Requests;
using FakeAws.Seeding;
using FakeAws.Stacks;

namespace FakeAws.Gaps;

/// <summary>The members of replication groups: moto has one of them, and that only in name.</summary>
internal sealed class ElastiCachePatch(SeededStacks stacks) : XmlPatch
{
    private static readonly XNamespace Ns = ElastiCacheAnswers.Ns;

    public override bool Concerns(AwsRequest request) => request.Call is "elasticache:DescribeReplicationGroups" or "elasticache:DescribeCacheClusters";

    protected override void Patch(AwsRequest request, XElement root)
    {
        foreach (var seeded in stacks.Resources(request, "AWS::ElastiCache::ReplicationGroup"))
        {
            if (request.Operation == "DescribeReplicationGroups")
            {
                foreach (var group in All(root, "ReplicationGroup").Where(group => Text(group, "ReplicationGroupId") == seeded.PhysicalId))
                {
                    AddMembers(group, seeded);
                }
            }
            else if (request.Parameter("CacheClusterId") is not { } asked || Members(seeded).Contains(asked, StringComparer.Ordinal))
            {
                var clusters = All(root, "CacheClusters").Single();
                clusters.Add(Members(seeded)
                    .Where(member => request.Parameter("CacheClusterId") is not { } one || member == one)
                    .Where(member => !All(clusters, "CacheClusterId").Any(present => present.Value == member))
                    .Select(member => Cluster(request, seeded, member)));
            }
        }
    }

    private static IEnumerable<string> Members(SeededResource group)
    {
        var nodeGroups = group.Properties.Number("NumNodeGroups", 1);
        var count = group.Properties.Number("NumCacheClusters", nodeGroups * (group.Properties.Number("ReplicasPerNodeGroup", 0) + 1));
        return nodeGroups > 1
            ? Enumerable.Range(0, count).Select(index => string.Create(CultureInfo.InvariantCulture, $"{group.PhysicalId}-{(index % nodeGroups) + 1:0000}-{(index / nodeGroups) + 1:000}"))
            : Enumerable.Range(1, count).Select(index => string.Create(CultureInfo.InvariantCulture, $"{group.PhysicalId}-{index:000}"));
    }

    private static void AddMembers(XElement group, SeededResource seeded)
    {
        var named = Find(group, "MemberClusters");
        var nodes = All(group, "NodeGroupMembers").FirstOrDefault();
        if (named is null || nodes is null || seeded.Properties.Number("NumNodeGroups", 1) > 1)
        {
            return;
        }

        foreach (var member in Members(seeded).Where(member => named.Elements().All(present => present.Value != member)))
        {
            named.Add(new XElement(Ns + "ClusterId", member));
            nodes.Add(new XElement(
                Ns + "NodeGroupMember",
                new XElement(Ns + "CacheClusterId", member),
                new XElement(Ns + "CacheNodeId", "0001"),
                new XElement(Ns + "CurrentRole", "replica")));
        }
    }

    private static XElement Cluster(AwsRequest request, SeededResource group, string id)
    {
        var properties = group.Properties;
        return new XElement(
            Ns + "CacheCluster",
            new XElement(Ns + "CacheClusterId", id),
            Copy("CacheNodeType", properties.Text("CacheNodeType")),
            Copy("Engine", properties.Text("Engine")),
            Copy("EngineVersion", properties.Text("EngineVersion")),
            new XElement(Ns + "CacheClusterStatus", "available"),
            new XElement(Ns + "NumCacheNodes", "1"),
            new XElement(Ns + "CacheClusterCreateTime", "2026-01-05T10:00:00.000Z"),
            Copy("PreferredMaintenanceWindow", properties.Text("PreferredMaintenanceWindow")),
            new XElement(Ns + "CacheSecurityGroups"),
            new XElement(
                Ns + "CacheParameterGroup",
                new XElement(Ns + "CacheParameterGroupName", properties.Text("CacheParameterGroupName") ?? $"default.{properties.Text("Engine")}{properties.Text("EngineVersion")?.Split('.')[0]}"),
                new XElement(Ns + "ParameterApplyStatus", "in-sync"),
                new XElement(Ns + "CacheNodeIdsToReboot")),
            Copy("CacheSubnetGroupName", properties.Text("CacheSubnetGroupName")),
            new XElement(Ns + "AutoMinorVersionUpgrade", properties.Text("AutoMinorVersionUpgrade") ?? "true"),
            new XElement(Ns + "SecurityGroups", properties.Items("SecurityGroupIds").Select(security => new XElement(
                Ns + "member",
                new XElement(Ns + "SecurityGroupId", security.Text()),
                new XElement(Ns + "Status", "active")))),
            new XElement(Ns + "ReplicationGroupId", group.PhysicalId),
            Copy("SnapshotRetentionLimit", properties.Text("SnapshotRetentionLimit")),
            Copy("SnapshotWindow", properties.Text("SnapshotWindow")),
            new XElement(Ns + "AuthTokenEnabled", "false"),
            new XElement(Ns + "TransitEncryptionEnabled", properties.Text("TransitEncryptionEnabled") ?? "false"),
            new XElement(Ns + "AtRestEncryptionEnabled", properties.Text("AtRestEncryptionEnabled") ?? "false"),
            new XElement(Ns + "ARN", $"arn:aws:elasticache:{request.Region}:{request.Account}:cluster:{id}"));
    }

    private static XElement? Copy(string name, string? value) => value is null ? null : new XElement(Ns + name, value);
}
