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
        typeof(Template.MacrosExpanded),
        typeof(CloudFront.ContentSecurityPolicy),
        typeof(CloudFront.ContentTypeOptions),
        typeof(CloudFront.CustomCertificate),
        typeof(CloudFront.DefaultRootObject),
        typeof(CloudFront.FrameOptions),
        typeof(CloudFront.Hsts),
        typeof(CloudFront.LoggingEnabled),
        typeof(CloudFront.OriginAccessControl),
        typeof(CloudFront.OriginFailover),
        typeof(CloudFront.OriginHttps),
        typeof(CloudFront.OriginTls12),
        typeof(CloudFront.ReferrerPolicy),
        typeof(CloudFront.SecurityHeaders),
        typeof(CloudFront.ViewerHttps),
        typeof(CloudFront.ViewerTls12),
        typeof(CloudFront.WafEnabled),
        typeof(CloudFront.XssProtection),
        typeof(CloudWatch.AlarmActions),
        typeof(CloudWatch.BillingAlarm),
        typeof(Elb.AccessLogs),
        typeof(Elb.DeletionProtection),
        typeof(Elb.DesyncMitigation),
        typeof(Elb.DropInvalidHeaders),
        typeof(Elb.ListenerCertificate),
        typeof(Elb.ListenerHttps),
        typeof(Elb.ListenerTls12),
        typeof(Elb.SpansZones),
        typeof(Elb.WafEnabled),
        typeof(Rds.StorageEncrypted),
        typeof(Route53.QueryLogging),
        typeof(S3.TlsOnly),
        typeof(Waf.DefaultAction),
        typeof(Waf.LoggingEnabled),
        typeof(Waf.ManagedRules),
        typeof(Waf.NotEmpty),
    ];
}
