using Policies.Resources;

namespace Auditor.Pictures;

/// <summary>What an ARN that is written out names: a resource of a type by its name or id, and where it is. Source: the Service Authorization Reference's forms of ARNs.</summary>
internal sealed record ArnName(string Region, string Account, string Name, IReadOnlyList<string> Types)
{
    // What stands before a name in the ARN, and what ends it. Types whose names are not unique where an ARN without its ids leads are left out.
    private static readonly (string Service, string Before, char End, string[] Types)[] Forms =
    [
        ("s3", "", '/', [Bucket.Type]),
        ("sns", "", ':', [Topic.Type]),
        ("sqs", "", ':', [Queue.Type]),
        ("dynamodb", "table/", '/', [Table.Type, GlobalTable.Type]),
        ("lambda", "function:", ':', ["AWS::Lambda::Function"]),
        ("kinesis", "stream/", '/', ["AWS::Kinesis::Stream"]),
        ("firehose", "deliverystream/", '/', ["AWS::KinesisFirehose::DeliveryStream"]),
        ("secretsmanager", "secret:", ':', [Secret.Type]),
        ("kms", "key/", '/', [KmsKey.Type]),
        ("ecr", "repository/", ':', [Repository.Type]),
        ("logs", "log-group:", ':', [LogGroup.Type]),
        ("cloudwatch", "alarm:", ':', [Alarm.Type, CompositeAlarm.Type]),
        ("backup", "backup-vault:", ':', [BackupVault.Type]),
        ("elasticfilesystem", "file-system/", '/', [FileSystem.Type]),
        ("rds", "db:", ':', [DbInstance.Type]),
        ("rds", "cluster:", ':', [DbCluster.Type, "AWS::DocDB::DBCluster", "AWS::Neptune::DBCluster"]),
        ("elasticache", "replicationgroup:", ':', [ReplicationGroup.Type]),
        ("elasticache", "cluster:", ':', [CacheCluster.Type]),
        ("elasticache", "serverlesscache:", ':', [ServerlessCache.Type]),
        ("es", "domain/", '/', ["AWS::OpenSearchService::Domain", "AWS::Elasticsearch::Domain"]),
        ("redshift", "cluster:", ':', ["AWS::Redshift::Cluster"]),
        ("ecs", "cluster/", '/', [EcsCluster.Type]),
        ("eks", "cluster/", '/', ["AWS::EKS::Cluster"]),
        ("apigateway", "/restapis/", '/', ["AWS::ApiGateway::RestApi"]),
        ("apigateway", "/apis/", '/', ["AWS::ApiGatewayV2::Api"]),
        ("cloudfront", "distribution/", '/', [Distribution.Type]),
        ("route53", "hostedzone/", '/', [HostedZone.Type]),
    ];

    /// <summary>What an ARN names; null where that is not a resource that pictures show, or not told by a name.</summary>
    public static ArnName? Read(string text)
    {
        if (text.Split(':', 6) is not ["arn", _, var service, var region, var account, var resource])
        {
            return null;
        }

        foreach (var form in Forms)
        {
            if (form.Service == service && resource.StartsWith(form.Before, StringComparison.Ordinal))
            {
                var name = resource[form.Before.Length..];
                return new(region, account, name.IndexOf(form.End, StringComparison.Ordinal) is >= 0 and var end ? name[..end] : name, form.Types);
            }
        }

        return null;
    }

    /// <summary>Whether a resource is of the type, account and region that the ARN is of; what is not known to be is not.</summary>
    public bool IsOf(Policies.Model.ResourceDefinition definition) =>
        Types.Contains(definition.Type, StringComparer.Ordinal)
        && (Region.Length == 0 || Region == definition.Origin.Region)
        && (Account.Length == 0 || Account == definition.Origin.Account);
}
