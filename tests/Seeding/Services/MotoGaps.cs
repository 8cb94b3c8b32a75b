using Seeding.Templates;

namespace Seeding.Services;

/// <summary>What moto 5.2.1 has no place for. The proxy answers for these from the evaluated properties.</summary>
internal static class MotoGaps
{
    /// <summary>Types that no call creates; their ids are invented in the form that AWS gives them.</summary>
    public static readonly IReadOnlyDictionary<string, (Func<Creation, Created> Create, string Reason)> Types = new Dictionary<string, (Func<Creation, Created>, string)>(StringComparer.Ordinal)
    {
        ["AWS::CloudFront::ResponseHeadersPolicy"] = (HeadersPolicy, "CreateResponseHeadersPolicy answers 404"),
        ["AWS::Backup::BackupSelection"] = (Selection, "CreateBackupSelection answers 500"),
        ["AWS::ElastiCache::UserGroup"] = (resource => new Created(resource.Required("UserGroupId")), "CreateUserGroup answers 500"),
    };

    /// <summary>Properties that are taken and forgotten.</summary>
    public static readonly IReadOnlyDictionary<string, (IReadOnlyList<string> Properties, string Reason)> Properties = new Dictionary<string, (IReadOnlyList<string>, string)>(StringComparer.Ordinal)
    {
        ["AWS::CloudFront::Distribution"] = (["DistributionConfig.Origins.OriginAccessControlId", "DistributionConfig.Origins.S3OriginConfig"], "dropped from origins"),
        ["AWS::Route53::HostedZone"] = (["QueryLoggingConfig.CloudWatchLogsLogGroupArn"], "must be given, and reads back, with :* at its end"),
    };

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

    private static string Id(Creation resource) => PhysicalName.Guid(resource.Stack.Definition.Name, resource.LogicalId).ToString();
}
