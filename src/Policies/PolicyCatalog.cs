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
        typeof(DynamoDb.CustomerManagedKey),
        typeof(DynamoDb.PointInTimeRecovery),
        typeof(Ec2.VolumeCustomerManagedKey),
        typeof(Ec2.VolumeEncrypted),
        typeof(Efs.BackedUp),
        typeof(Efs.CustomerManagedKey),
        typeof(Efs.Encrypted),
        typeof(ElastiCache.CustomerManagedKey),
        typeof(ElastiCache.EncryptedAtRest),
        typeof(ElastiCache.EncryptedInTransit),
        typeof(ElastiCache.MinorUpgrades),
        typeof(ElastiCache.MultiAz),
        typeof(ElastiCache.Snapshots),
        typeof(Kms.RotationEnabled),
        typeof(Rds.BackupRetention),
        typeof(Rds.ClusterCustomerManagedKey),
        typeof(Rds.ClusterStorageEncrypted),
        typeof(Rds.CopyTagsToSnapshots),
        typeof(Rds.CredentialsManaged),
        typeof(Rds.DeletionProtection),
        typeof(Rds.EnhancedMonitoring),
        typeof(Rds.IamAuthentication),
        typeof(Rds.LogExports),
        typeof(Rds.MinorUpgrades),
        typeof(Rds.MultiAz),
        typeof(Rds.PerformanceInsightsCustomerManagedKey),
        typeof(Rds.RetainedOnDelete),
        typeof(Rds.StorageCustomerManagedKey),
        typeof(Rds.StorageEncrypted),
        typeof(Rds.TlsRequired),
        typeof(S3.TlsOnly),
    ];
}
