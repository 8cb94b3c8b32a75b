using System.Globalization;
using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.RDS;
using Constructs;
using ReferenceStack.Networking;
using ReferenceStack.Observability;
using ReferenceStack.Security;

namespace ReferenceStack.Data;

/// <summary>The PostgreSQL database.</summary>
/// <remarks>
/// Written with CloudFormation's own resource: the CDK's construct cannot let RDS generate and rotate the master password,
/// and the rotation that it offers instead is a macro, which nothing can read before deployment.
/// </remarks>
internal sealed class Database : TracedConstruct
{
    public const string Name = "housing_trends";
    public const string MasterUser = "postgres";
    public const int MaxConnections = 100;

    public Database(Construct scope, string id, EnvironmentConfig config, IVpc vpc, ISecurityGroup group, Encryption keys, string name = Name)
        : base(scope, id)
    {
        var identifier = config.Named("housing-trends");
        var engine = DatabaseInstanceEngine.Postgres(new PostgresInstanceEngineProps { Version = PostgresEngineVersion.VER_15 });

        var subnets = Traced(new SubnetGroup(this, "Subnets", new SubnetGroupProps
        {
            Vpc = vpc,
            VpcSubnets = Network.Database,
            Description = "Isolated subnets of the database tier",
        }));

        var parameters = Traced(new ParameterGroup(this, "ParameterGroup", new ParameterGroupProps
        {
            Engine = engine,
            Parameters = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["max_connections"] = MaxConnections.ToString(CultureInfo.InvariantCulture),
                ["shared_preload_libraries"] = "pg_stat_statements",
                ["rds.force_ssl"] = "1",
            },
        }));

        var monitoring = Traced(new Role(this, "MonitoringRole", new RoleProps
        {
            AssumedBy = new ServicePrincipal("monitoring.rds.amazonaws.com"),
            ManagedPolicies = [ManagedPolicy.FromAwsManagedPolicyName("service-role/AmazonRDSEnhancedMonitoringRole")],
        }));

        Instance = Traced(new CfnDBInstance(this, "Instance", new CfnDBInstanceProps
        {
            DbInstanceIdentifier = identifier,
            Engine = "postgres",
            EngineVersion = "15",
            DbInstanceClass = config.DatabaseInstanceClass,
            AllocatedStorage = "20",
            MaxAllocatedStorage = 100,
            StorageType = "gp3",
            StorageEncrypted = true,
            KmsKeyId = keys.Data.KeyArn,
            MultiAz = config.SurvivesZoneLoss,

            DbName = name,
            MasterUsername = MasterUser,
            ManageMasterUserPassword = true,
            MasterUserSecret = new CfnDBInstance.MasterUserSecretProperty { KmsKeyId = keys.Data.KeyArn },
            EnableIamDatabaseAuthentication = true,

            DbSubnetGroupName = subnets.SubnetGroupName,
            VpcSecurityGroups = [group.SecurityGroupId],
            PubliclyAccessible = false,
            DbParameterGroupName = parameters.BindToInstance(new ParameterGroupInstanceBindOptions()).ParameterGroupName,

            BackupRetentionPeriod = 7,
            DeleteAutomatedBackups = false,
            CopyTagsToSnapshot = true,
            DeletionProtection = true,
            AutoMinorVersionUpgrade = true,

            MonitoringInterval = 60,
            MonitoringRoleArn = monitoring.RoleArn,
            EnablePerformanceInsights = true,
            PerformanceInsightsKmsKeyId = keys.Data.KeyArn,
            EnableCloudwatchLogsExports = ["postgresql", "upgrade"],
        }));
        Instance.ApplyRemovalPolicy(RemovalPolicy.RETAIN);

        // RDS would create the groups itself, unencrypted and kept for ever.
        foreach (var log in Instance.EnableCloudwatchLogsExports!)
            Instance.Node.AddDependency(Traced(new EncryptedLogGroup(this, $"Log-{log}", $"/aws/rds/instance/{identifier}/{log}", keys.Logs)));
    }

    public CfnDBInstance Instance { get; }

    /// <summary>Lets a role connect as a database user by its own identity, without a password.</summary>
    public void GrantConnect(IGrantable grantee, string user) =>
        Grant.AddToPrincipal(new GrantOnPrincipalOptions
        {
            Grantee = grantee,
            Actions = ["rds-db:connect"],
            ResourceArns =
            [
                Stack.Of(this).FormatArn(new ArnComponents
                {
                    Service = "rds-db",
                    Resource = "dbuser",
                    ResourceName = $"{Instance.AttrDbiResourceId}/{user}",
                    ArnFormat = ArnFormat.COLON_RESOURCE_NAME,
                }),
            ],
        });

    /// <summary>Keeps the automated backups, transaction logs included, in a second region too.</summary>
    public void ReplicateBackups(string region, string keyArn)
    {
        Instance.AutomaticBackupReplicationRegion = region;
        Instance.AutomaticBackupReplicationKmsKeyId = keyArn;
    }
}
