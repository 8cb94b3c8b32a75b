using System.Text.Json.Nodes;
using Seeding.Templates;

namespace Seeding.Services;

/// <summary>What moto 5.2.1 has no place for. The proxy answers for these from the evaluated properties.</summary>
internal static class MotoGaps
{
    /// <summary>Types that no call creates; their ids are invented in the form that AWS gives them.</summary>
    private static readonly Dictionary<string, (Func<Creation, Created> Create, string Reason)> Types = new(StringComparer.Ordinal)
    {
        ["AWS::CloudFront::ResponseHeadersPolicy"] = (HeadersPolicy, "CreateResponseHeadersPolicy answers 404"),
        ["AWS::Backup::BackupSelection"] = (Selection, "CreateBackupSelection answers 500"),
        ["AWS::ElastiCache::UserGroup"] = (resource => new Created(resource.Required("UserGroupId")), "CreateUserGroup answers 500"),
    };

    /// <summary>Properties that are taken and forgotten, or read back otherwise than they were given.</summary>
    private static readonly (string Type, string Reason, string[] Properties)[] Lost =
    [
        ("AWS::CloudFront::Distribution", "dropped from origins", ["DistributionConfig.Origins.OriginAccessControlId", "DistributionConfig.Origins.S3OriginConfig"]),
        ("AWS::CloudFront::Distribution", "origin groups are no targets: the first origin is in its place", ["DistributionConfig.OriginGroups"]),
        ("AWS::EC2::SecurityGroupEgress", "rules between groups are described without it", ["Description"]),
        ("AWS::EC2::SecurityGroupIngress", "rules between groups are described without it", ["Description"]),
        ("AWS::ECS::Service", "never returned", ["DeploymentConfiguration", "EnableECSManagedTags", "EnableExecuteCommand", "HealthCheckGracePeriodSeconds"]),
        ("AWS::ElastiCache::ReplicationGroup", "members are not listed as cache clusters", ["CacheSubnetGroupName", "EngineVersion", "NumCacheClusters", "PreferredMaintenanceWindow", "SecurityGroupIds"]),
        ("AWS::Lambda::Function", "an empty archive is in its place", ["Code"]),
        ("AWS::Lambda::Function", "never returned", ["LoggingConfig"]),
        ("AWS::RDS::DBInstance", "StartDBInstanceAutomatedBackupsReplication is not there", ["AutomaticBackupReplicationKmsKeyId", "AutomaticBackupReplicationRegion"]),
        ("AWS::RDS::DBInstance", "never returned", ["EnablePerformanceInsights", "MonitoringInterval", "MonitoringRoleArn", "PerformanceInsightsKMSKeyId"]),
        ("AWS::Route53::HostedZone", "must be given, and reads back, with :* at its end", ["QueryLoggingConfig.CloudWatchLogsLogGroupArn"]),
        ("AWS::SecretsManager::RotationSchedule", "only the days between rotations are kept", ["RotationRules.ScheduleExpression"]),
    ];

    /// <summary>Invents what no call creates; null for what can be created.</summary>
    public static Created? Invent(Creation resource) => Types.TryGetValue(resource.Type, out var missing) ? missing.Create(resource) : null;

    public static IEnumerable<SeedGap> Of(Creation resource)
    {
        SeedGap Gap(string reason, params IReadOnlyList<string> properties) => new(resource.Stack.Definition.Name, resource.LogicalId, resource.Type, properties, reason);

        return Types.TryGetValue(resource.Type, out var missing)
            ? [Gap(missing.Reason)]
            : from lost in Lost
              where lost.Type == resource.Type
              let present = lost.Properties.Where(path => Has(resource.Properties, path.Split('.'))).ToList()
              where present.Count > 0
              select Gap(lost.Reason, present);
    }

    private static bool Has(JsonNode? node, ReadOnlySpan<string> path)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
            {
                if (Has(item, path))
                {
                    return true;
                }
            }

            return false;
        }

        return node is not null && (path.IsEmpty || Has((node as JsonObject)?[path[0]], path[1..]));
    }

    private static Created HeadersPolicy(Creation resource)
    {
        var id = Id(resource);
        return new Created(id).With("Id", id);
    }

    private static Created Selection(Creation resource)
    {
        var id = Id(resource);
        var plan = resource.Required("BackupPlanId");

        return new Created($"{id}_{plan}").With("SelectionId", id).With("BackupPlanId", plan);
    }

    private static string Id(Creation resource) => PhysicalName.Id(resource.Stack.Definition, resource.LogicalId).ToString();
}
