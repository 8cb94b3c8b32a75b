using System.Globalization;
using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ElastiCache;
using Constructs;
using ReferenceStack.Networking;
using ReferenceStack.Observability;
using ReferenceStack.Security;
using Grant = Amazon.CDK.AWS.IAM.Grant;
using GrantOnPrincipalOptions = Amazon.CDK.AWS.IAM.GrantOnPrincipalOptions;
using IGrantable = Amazon.CDK.AWS.IAM.IGrantable;

namespace ReferenceStack.Data;

/// <summary>The Redis cache.</summary>
/// <remarks>A replication group even where it has one node: a stand-alone cluster can neither encrypt nor authenticate.</remarks>
internal sealed class Cache : TracedConstruct
{
    private readonly CfnUser _application;

    public Cache(Construct scope, string id, EnvironmentConfig config, IVpc vpc, SecurityGroups groups, Encryption keys)
        : base(scope, id)
    {
        var name = config.Named("housing-trends");
        var nodes = config.SurvivesZoneLoss ? 2 : 1;

        var subnets = Traced(new CfnSubnetGroup(this, "Subnets", new CfnSubnetGroupProps
        {
            Description = "Isolated subnets of the database tier",
            SubnetIds = vpc.SelectSubnets(Network.Database).SubnetIds,
        }));

        // Every user group needs a user named "default"; this one is switched off.
        var nobody = Traced(new CfnUser(this, "DefaultUser", new CfnUserProps
        {
            Engine = "redis",
            UserId = config.Named("housing-trends-nobody"),
            UserName = "default",
            AccessString = "off -@all",
            AuthenticationMode = new Dictionary<string, object>(StringComparer.Ordinal) { ["Type"] = "no-password-required" },
        }));

        // The tasks authenticate by their roles: no password exists that could leak or would have to be rotated.
        _application = Traced(new CfnUser(this, "ApplicationUser", new CfnUserProps
        {
            Engine = "redis",
            UserId = name,
            UserName = name,
            AccessString = "on ~* +@all -@dangerous",
            AuthenticationMode = new Dictionary<string, object>(StringComparer.Ordinal) { ["Type"] = "iam" },
        }));

        var users = Traced(new CfnUserGroup(this, "Users", new CfnUserGroupProps
        {
            Engine = "redis",
            UserGroupId = name,
            UserIds = [nobody.Ref, _application.Ref],
        }));

        var slowLog = Traced(new EncryptedLogGroup(this, "SlowLog", $"/aws/elasticache/{name}/slow-log", keys.Logs));

        Group = Traced(new CfnReplicationGroup(this, "Group", new CfnReplicationGroupProps
        {
            ReplicationGroupId = name,
            ReplicationGroupDescription = "Cache of the housing trends application",
            Engine = "redis",
            EngineVersion = "7.1",
            CacheNodeType = "cache.t3.micro",
            NumCacheClusters = nodes,
            AutomaticFailoverEnabled = config.SurvivesZoneLoss,
            MultiAzEnabled = config.SurvivesZoneLoss,
            Port = Ports.Redis,
            CacheSubnetGroupName = subnets.Ref,
            SecurityGroupIds = [groups.Redis.SecurityGroupId],
            AtRestEncryptionEnabled = true,
            KmsKeyId = keys.Data.KeyArn,
            TransitEncryptionEnabled = true,
            TransitEncryptionMode = "required",
            UserGroupIds = [users.Ref],
            AutoMinorVersionUpgrade = true,
            PreferredMaintenanceWindow = "sun:05:00-sun:09:00",
            SnapshotRetentionLimit = 7,
            SnapshotWindow = "03:00-05:00",
            LogDeliveryConfigurations = new object[]
            {
                new CfnReplicationGroup.LogDeliveryConfigurationRequestProperty
                {
                    LogType = "slow-log",
                    LogFormat = "json",
                    DestinationType = "cloudwatch-logs",
                    DestinationDetails = new CfnReplicationGroup.DestinationDetailsProperty
                    {
                        CloudWatchLogsDetails = new CfnReplicationGroup.CloudWatchLogsDestinationDetailsProperty { LogGroup = slowLog.LogGroupName },
                    },
                },
            },
        }));

        Nodes = [.. Enumerable.Range(1, nodes).Select(node => string.Create(CultureInfo.InvariantCulture, $"{name}-{node:000}"))];
    }

    public CfnReplicationGroup Group { get; }

    /// <summary>The identifiers that ElastiCache gives to the nodes of the group.</summary>
    public IReadOnlyList<string> Nodes { get; }

    /// <summary>Lets a role connect as the application by its own identity.</summary>
    public void GrantConnect(IGrantable grantee) =>
        Grant.AddToPrincipal(new GrantOnPrincipalOptions
        {
            Grantee = grantee,
            Actions = ["elasticache:Connect"],
            ResourceArns = [_application.AttrArn, Arn("replicationgroup", Group.Ref)],
        });

    private string Arn(string resource, string name) => Stack.Of(this).FormatArn(new ArnComponents
    {
        Service = "elasticache",
        Resource = resource,
        ResourceName = name,
        ArnFormat = ArnFormat.COLON_RESOURCE_NAME,
    });
}
