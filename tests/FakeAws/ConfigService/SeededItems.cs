using System.Text.Json.Nodes;
using FakeAws.Seeding;

namespace FakeAws.ConfigService;

/// <summary>Items in CloudFormation's own shape, from the seeded properties, and the stacks themselves.</summary>
internal static class SeededItems
{
    private static readonly SeededShape[] Shapes =
    [
        new("AWS::EC2::SubnetRouteTableAssociation", "Id"),
        new("AWS::EC2::TransitGatewayAttachment", "Id") { HasStackTags = true },
        new("AWS::EC2::LaunchTemplate", "LaunchTemplateId"),
        new("AWS::EC2::PrefixList", "PrefixListId") { HasStackTags = true },
        new("AWS::ElasticLoadBalancingV2::Listener", "ListenerArn"),
        new("AWS::ElasticLoadBalancingV2::TargetGroup", "TargetGroupArn") { HasStackTags = true },
        new("AWS::ECS::Cluster", "ClusterName") { Service = "ecs", Arn = "Arn", ArnEnd = "cluster/{id}", HasStackTags = true },
        new("AWS::ECS::Service", "ServiceArn"),
        new("AWS::ECS::TaskDefinition", "TaskDefinitionArn") { HasStackTags = true },
        new("AWS::ECR::Repository", "RepositoryName") { Service = "ecr", Arn = "Arn", ArnEnd = "repository/{id}", HasStackTags = true },
        new("AWS::KMS::Alias", "AliasName"),
        new("AWS::Route53::HostedZone", "Id") { Tags = "HostedZoneTags", IsGlobal = true },
        new("AWS::IAM::OIDCProvider", "Arn") { IsGlobal = true },
        new("AWS::Backup::BackupVault", "BackupVaultName") { Service = "backup", Arn = "BackupVaultArn", ArnEnd = "backup-vault:{id}", Tags = "BackupVaultTags", HasStackTags = true, NotKept = ["LockConfiguration"] },
        new("AWS::Backup::BackupPlan", "BackupPlanId") { Service = "backup", Arn = "BackupPlanArn", ArnEnd = "backup-plan:{id}", Tags = "BackupPlanTags", HasStackTags = true },
        new("AWS::Backup::BackupSelection", "Id"),
        new("AWS::EFS::FileSystem", "FileSystemId") { Service = "elasticfilesystem", Arn = "Arn", ArnEnd = "file-system/{id}", Tags = "FileSystemTags", HasStackTags = true, NotKept = ["ReplicationConfiguration"] },
        new("AWS::SecretsManager::Secret", "Id") { HasStackTags = true, NotKept = ["GenerateSecretString", "SecretString"] },
    ];

    public static Dictionary<string, Func<ItemScope, Task<IEnumerable<JsonObject>>>> Builders { get; } = Shapes
        .Select(shape => KeyValuePair.Create<string, Func<ItemScope, Task<IEnumerable<JsonObject>>>>(shape.Type, scope => Task.FromResult(Build(scope, shape))))
        .Append(KeyValuePair.Create<string, Func<ItemScope, Task<IEnumerable<JsonObject>>>>("AWS::CloudFormation::Stack", scope => Task.FromResult(scope.Stacks.Select(stack => StackItem.Of(scope, stack)))))
        .ToDictionary(builder => builder.Key, builder => builder.Value, StringComparer.Ordinal);

    private static IEnumerable<JsonObject> Build(ItemScope scope, SeededShape shape)
    {
        var stacks = shape.IsGlobal ? scope.IsGlobal ? scope.AllStacks : [] : scope.Stacks;
        return stacks.SelectMany(stack => stack.Resources.Where(resource => resource.Type == shape.Type).Select(resource => Item(scope, shape, stack, resource)));
    }

    private static JsonObject Item(ItemScope scope, SeededShape shape, SeededStack stack, SeededResource resource)
    {
        var configuration = resource.Properties.DeepClone().AsObject();
        foreach (var name in shape.NotKept)
        {
            configuration.Remove(name);
        }

        // The registry knows attributes as properties without a dot.
        foreach (var (name, value) in resource.Attributes.Where(attribute => !attribute.Key.Contains('.', StringComparison.Ordinal)))
        {
            configuration[name] ??= value;
        }

        configuration[shape.Id] = resource.PhysicalId;
        var arn = shape.ArnEnd is null
            ? resource.PhysicalId.StartsWith("arn:", StringComparison.Ordinal) ? resource.PhysicalId : null
            : $"arn:aws:{shape.Service}:{scope.Region}:{scope.Account}:{shape.ArnEnd.Replace("{id}", resource.PhysicalId, StringComparison.Ordinal)}";
        if (shape.Arn is not null)
        {
            configuration[shape.Arn] = arn;
        }

        Bend(scope, configuration, shape.Type);
        return scope.Item(shape.Type, resource.PhysicalId, null, arn, configuration, Tags(configuration[shape.Tags], shape.HasStackTags, stack, resource.LogicalId));
    }

    /// <summary>Where Config's shape is not quite CloudFormation's.</summary>
    private static void Bend(ItemScope scope, JsonObject configuration, string type)
    {
        switch (type)
        {
            case "AWS::Backup::BackupSelection":
                configuration["BackupSelection"]?.AsObject().Remove("ListOfTags");
                configuration["BackupSelection"]?.AsObject().Remove("Conditions");
                break;
            case "AWS::Route53::HostedZone" when configuration.Text("QueryLoggingConfig", "CloudWatchLogsLogGroupArn") is { } group:
                configuration["QueryLoggingConfig"] = new JsonObject
                {
                    ["CloudWatchLogsLogGroupArn"] = new JsonObject { ["CloudWatchLogsLogGroupArn"] = group, ["HostedZoneId"] = configuration.Text("Id"), ["Id"] = "query-logging" },
                };
                break;
            case "AWS::SecretsManager::Secret":
                BendSecret(scope, configuration);
                break;
        }
    }

    private static void BendSecret(ItemScope scope, JsonObject configuration)
    {
        if (configuration.Text("KmsKeyId") is { } key)
        {
            configuration.Remove("KmsKeyId");
            configuration["KMSKeyId"] = key;
        }

        var schedule = scope.Seeded("AWS::SecretsManager::RotationSchedule").FirstOrDefault(schedule => schedule.Properties.Text("SecretId") == configuration.Text("Id"))?.Properties;
        configuration["RotationEnabled"] = schedule is not null;
        if (schedule is not null)
        {
            configuration["RotationLambdaARN"] = schedule.Text("RotationLambdaARN");
            configuration["RotationRules"] = new JsonObject
            {
                ["AutomaticallyAfterDays"] = schedule.At("RotationRules", "AutomaticallyAfterDays")?.DeepClone(),
                ["RotationDuration"] = schedule.Text("RotationRules", "Duration"),
                ["RotationScheduleExpression"] = schedule.Text("RotationRules", "ScheduleExpression"),
            };
        }
    }

    private static IEnumerable<JsonNode> Tags(JsonNode? tags, bool hasStackTags, SeededStack stack, string logicalId)
    {
        var own = tags is JsonObject map ? map.Select(tag => (JsonNode)Tag(tag.Key, tag.Value.Text())) : tags.Items();
        return hasStackTags
            ? [.. own, Tag("aws:cloudformation:stack-name", stack.Name), Tag("aws:cloudformation:stack-id", stack.Id), Tag("aws:cloudformation:logical-id", logicalId)]
            : own;
    }

    private static JsonObject Tag(string key, string? value) => new() { ["Key"] = key, ["Value"] = value };
}
