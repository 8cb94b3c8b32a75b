using System.Text.Json.Nodes;
using FakeAws.Seeding;

namespace FakeAws.ConfigService;

/// <summary>Items of RDS and DynamoDB.</summary>
internal static class DataItems
{
    private const string RdsVersion = "2014-10-31";

    public static Dictionary<string, Func<ItemScope, Task<IEnumerable<JsonObject>>>> Builders { get; } = new(StringComparer.Ordinal)
    {
        ["AWS::RDS::DBInstance"] = InstancesAsync,
        ["AWS::RDS::DBCluster"] = ClustersAsync,
        ["AWS::RDS::DBSubnetGroup"] = SubnetGroupsAsync,
        ["AWS::DynamoDB::Table"] = TablesAsync,
    };

    private static async Task<IEnumerable<JsonObject>> InstancesAsync(ItemScope scope)
    {
        var answer = await scope.XmlAsync("rds:DescribeDBInstances", "rds", RdsVersion);
        return answer.Items("DBInstances").Select(instance =>
        {
            var configuration = ConfigNames.First(instance)!.AsObject();

            // Config does not record the secret, and the port only at the endpoint.
            configuration.Remove("masterUserSecret");
            configuration["dbInstancePort"] = 0;
            return scope.Item(
                "AWS::RDS::DBInstance",
                instance.Text("DbiResourceId"),
                instance.Text("DBInstanceIdentifier"),
                instance.Text("DBInstanceArn"),
                configuration,
                instance.Items("TagList"),
                new JsonObject { ["Tags"] = ConfigNames.First(instance["TagList"]) });
        });
    }

    private static async Task<IEnumerable<JsonObject>> ClustersAsync(ItemScope scope)
    {
        var answer = await scope.XmlAsync("rds:DescribeDBClusters", "rds", RdsVersion);
        return answer.Items("DBClusters").Select(cluster =>
        {
            var configuration = ConfigNames.Run(cluster)!.AsObject();
            configuration.Remove("masterUserSecret");
            configuration.Remove("globalClusterIdentifier");
            foreach (var wrapped in (string[])["endpoint", "readerEndpoint"])
            {
                if (configuration.Text(wrapped) is { } value)
                {
                    configuration[wrapped] = new JsonObject { ["value"] = value };
                }
            }

            configuration["availabilityZones"] = new JsonArray([.. cluster.Items("AvailabilityZones").Select(zone => new JsonObject { ["value"] = zone.Text() })]);
            return scope.Item(
                "AWS::RDS::DBCluster",
                cluster.Text("DbClusterResourceId"),
                cluster.Text("DBClusterIdentifier"),
                cluster.Text("DBClusterArn"),
                configuration,
                cluster.Items("TagList"),
                new JsonObject { ["Tags"] = ConfigNames.Run(cluster["TagList"]) });
        });
    }

    private static async Task<IEnumerable<JsonObject>> SubnetGroupsAsync(ItemScope scope)
    {
        var answer = await scope.XmlAsync("rds:DescribeDBSubnetGroups", "rds", RdsVersion);
        return answer.Items("DBSubnetGroups").Select(group => scope.Item(
            "AWS::RDS::DBSubnetGroup",
            group.Text("DBSubnetGroupName"),
            group.Text("DBSubnetGroupName"),
            group.Text("DBSubnetGroupArn"),
            ConfigNames.First(group)));
    }

    private static async Task<IEnumerable<JsonObject>> TablesAsync(ItemScope scope)
    {
        const string Target = "DynamoDB_20120810.";
        var items = new List<JsonObject>();
        foreach (var name in (await scope.JsonAsync("dynamodb", Target + "ListTables", [], "1.0")).Items("TableNames"))
        {
            var table = (await scope.JsonAsync("dynamodb", Target + "DescribeTable", new JsonObject { ["TableName"] = name.Text() }, "1.0"))["Table"];
            var backups = await scope.JsonAsync("dynamodb", Target + "DescribeContinuousBackups", new JsonObject { ["TableName"] = name.Text() }, "1.0");
            var tags = await scope.JsonAsync("dynamodb", Target + "ListTagsOfResource", new JsonObject { ["ResourceArn"] = table.Text("TableArn") }, "1.0");
            var configuration = ConfigNames.Run(table)!.AsObject();
            configuration.Remove("deletionProtectionEnabled");
            items.Add(scope.Item("AWS::DynamoDB::Table", name.Text(), name.Text(), table.Text("TableArn"), configuration, tags.Items("Tags"), new JsonObject
            {
                ["ContinuousBackupsDescription"] = ConfigNames.Run(backups["ContinuousBackupsDescription"]),
                ["Tags"] = ConfigNames.Run(tags["Tags"]),
            }));
        }

        return items;
    }
}
