using System.Collections.Immutable;
using Policies.Model;
using static ReferenceStack.Tests.Gate.Targets;

namespace ReferenceStack.Tests.Gate;

/// <summary>The breaches of the database, the cache, their backups and their objectives.</summary>
internal static class DataBreaks
{
    public static ImmutableArray<Break> All { get; } =
    [
        new("backup-covers-data-stores", BackupSelection, new Edit.Remove("Properties/BackupSelection/Resources/0"))
        {
            Found = Database,
            Path = "BackupSelection",
        },

        new("backup-vault-encrypted", BackupVault, Edit.SetText("Properties/EncryptionKeyArn", "alias/aws/backup")),
        new("backup-vault-locked", BackupVault, new Edit.Remove("Properties/LockConfiguration")),
        new("elasticache-customer-managed-key", Cache, new Edit.Remove("Properties/KmsKeyId")),
        new("elasticache-encrypted-at-rest", Cache, new Edit.Set("Properties/AtRestEncryptionEnabled", "false")),
        new("elasticache-encrypted-in-transit", Cache, Edit.SetText("Properties/TransitEncryptionMode", "preferred")),

        new("elasticache-ingress-restricted", RedisIngress, new Edit.Set("Properties/FromPort", "1"))
        {
            Found = Cache,
            Place = RedisIngress,
        },

        new("elasticache-minor-upgrades", Cache, new Edit.Set("Properties/AutoMinorVersionUpgrade", "false")),
        new("elasticache-multi-az", Cache, new Edit.Set("Properties/MultiAZEnabled", "false")),
        new("elasticache-snapshots", Cache, new Edit.Set("Properties/SnapshotRetentionLimit", "1")),

        new("elasticache-subnets-private", CacheSubnets, new Edit.Set("Properties/SubnetIds/0", """{"Ref": "NetworkVpcPublicSubnet1Subnet36933139"}"""))
        {
            Also = [new("ec2-database-nacl", CacheSubnets, "Properties/SubnetIds/0")],
        },

        new("rds-backup-retention", Database, new Edit.Set("Properties/BackupRetentionPeriod", "1")),
        new("rds-copy-tags-to-snapshots", Database, new Edit.Set("Properties/CopyTagsToSnapshot", "false")),

        new("rds-credentials-managed", Database, new Edit.Set("Properties/ManageMasterUserPassword", "false"))
        {
            Path = "Properties/MasterUserPassword",
        },

        new("rds-deletion-protection", Database, new Edit.Set("Properties/DeletionProtection", "false")),

        new("rds-egress-restricted", DatabaseGroup, new Edit.Set("Properties/SecurityGroupEgress/0", """{"CidrIp": "0.0.0.0/0", "IpProtocol": "-1"}"""))
        {
            Found = Database,
            Place = DatabaseGroup,
            Path = "Properties/SecurityGroupEgress/0/CidrIp",
            Also = [new("ec2-no-open-egress", DatabaseGroup, "Properties/SecurityGroupEgress/0/CidrIp")],
        },

        new("rds-enhanced-monitoring", Database, new Edit.Set("Properties/MonitoringInterval", "0")),
        new("rds-iam-authentication", Database, new Edit.Set("Properties/EnableIAMDatabaseAuthentication", "false")),

        new("rds-ingress-restricted", DatabaseIngress, new Edit.Set("Properties/ToPort", "65535"))
        {
            Found = Database,
            Place = DatabaseIngress,
        },

        new("rds-log-exports", Database, new Edit.Remove("Properties/EnableCloudwatchLogsExports/0"))
        {
            Path = "Properties/EnableCloudwatchLogsExports",
        },

        new("rds-minor-upgrades", Database, new Edit.Set("Properties/AutoMinorVersionUpgrade", "false")),
        new("rds-multi-az", Database, new Edit.Set("Properties/MultiAZ", "false")),
        new("rds-not-publicly-accessible", Database, new Edit.Set("Properties/PubliclyAccessible", "true")),
        new("rds-performance-insights-customer-managed-key", Database, new Edit.Remove("Properties/PerformanceInsightsKMSKeyId")),
        new("rds-retained-on-delete", Database, Edit.SetText("DeletionPolicy", "Delete")),
        new("rds-storage-customer-managed-key", Database, new Edit.Remove("Properties/KmsKeyId")),
        new("rds-storage-encrypted", Database, new Edit.Set("Properties/StorageEncrypted", "false")),

        new("rds-subnets-isolated", DatabaseSubnets, new Edit.Set("Properties/SubnetIds/0", """{"Ref": "NetworkVpcPrivateSubnet1Subnet6DD86AE6"}"""))
        {
            Also = [new("ec2-database-nacl", DatabaseSubnets, "Properties/SubnetIds/0")],
        },

        new("rds-tls-required", DatabaseParameters, Edit.SetText("Properties/Parameters/rds.force_ssl", "0"))
        {
            Found = Database,
            Place = DatabaseParameters,
        },

        new("recovery-point-objective", RecoveryAssets, Edit.SetText("Properties/VersioningConfiguration/Status", "Suspended"))
        {
            Also = [new("s3-versioning-enabled", RecoveryAssets, "Properties/VersioningConfiguration/Status")],
        },

        new("recovery-time-objective", BackendTaskCount, new Edit.Set("Properties/MinCapacity", "1"))
        {
            Found = BackendService,
            Place = BackendTaskCount,
            Outcome = Outcome.Unknown,
            Also =
            [
                new("ecs-autoscaling-bounded", BackendService, "Properties/MinCapacity"),
                new("ecs-tasks-redundant", BackendService, "Properties/MinCapacity"),
            ],
        },
    ];
}
