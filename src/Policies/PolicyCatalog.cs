using System.Collections.Immutable;
using Policies.Model;

namespace Policies;

/// <summary>The one list of the policies that come with the product, in the order of their ids.</summary>
public static class PolicyCatalog
{
    private static readonly Lazy<ImmutableArray<PolicyDescriptor>> Descriptors = new(() => [.. Types.Select(type => new PolicyDescriptor(type)).OrderBy(policy => policy.Id, StringComparer.Ordinal)]);

    /// <summary>Every policy.</summary>
    public static ImmutableArray<PolicyDescriptor> All => Descriptors.Value;

    private static Type[] Types =>
    [
        typeof(Ec2.DatabaseNacl),
        typeof(Ec2.DefaultSecurityGroupClosed),
        typeof(Ec2.FlowLogsEnabled),
        typeof(Ec2.Imdsv2Required),
        typeof(Ec2.InstanceNoPublicIp),
        typeof(Ec2.NaclNoOpenAdminPorts),
        typeof(Ec2.NatPerZone),
        typeof(Ec2.NoOpenAdminPorts),
        typeof(Ec2.NoOpenEgress),
        typeof(Ec2.NoOpenIngress),
        typeof(Ec2.S3Endpoint),
        typeof(Ec2.SubnetNoAutoPublicIp),
        typeof(Ec2.TiersSpanZones),
        typeof(Ecs.AutoscalingBounded),
        typeof(Ecs.Awsvpc),
        typeof(Ecs.ContainerInsights),
        typeof(Ecs.DeploymentRollback),
        typeof(Ecs.ExecAudited),
        typeof(Ecs.LoggingConfigured),
        typeof(Ecs.MemoryLimit),
        typeof(Ecs.NoEnvironmentSecrets),
        typeof(Ecs.NoHostPid),
        typeof(Ecs.NoPrivileged),
        typeof(Ecs.NonRoot),
        typeof(Ecs.PlatformLatest),
        typeof(Ecs.ReadonlyRoot),
        typeof(Ecs.ServiceNoPublicIp),
        typeof(Ecs.ServiceSubnetsPrivate),
        typeof(Ecs.TasksRedundant),
        typeof(ElastiCache.CustomerManagedKey),
        typeof(ElastiCache.EncryptedAtRest),
        typeof(ElastiCache.EncryptedInTransit),
        typeof(ElastiCache.IngressRestricted),
        typeof(ElastiCache.MinorUpgrades),
        typeof(ElastiCache.MultiAz),
        typeof(ElastiCache.Snapshots),
        typeof(ElastiCache.SubnetsPrivate),
        typeof(Kms.RotationEnabled),
        typeof(Rds.BackupRetention),
        typeof(Rds.ClusterCustomerManagedKey),
        typeof(Rds.ClusterStorageEncrypted),
        typeof(Rds.CopyTagsToSnapshots),
        typeof(Rds.CredentialsManaged),
        typeof(Rds.DeletionProtection),
        typeof(Rds.EgressRestricted),
        typeof(Rds.EnhancedMonitoring),
        typeof(Rds.IamAuthentication),
        typeof(Rds.IngressRestricted),
        typeof(Rds.LogExports),
        typeof(Rds.MinorUpgrades),
        typeof(Rds.MultiAz),
        typeof(Rds.NotPubliclyAccessible),
        typeof(Rds.PerformanceInsightsCustomerManagedKey),
        typeof(Rds.RetainedOnDelete),
        typeof(Rds.StorageCustomerManagedKey),
        typeof(Rds.StorageEncrypted),
        typeof(Rds.SubnetsIsolated),
        typeof(Rds.TlsRequired),
        typeof(S3.TlsOnly),
    ];
}
