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
        typeof(Ecr.CustomerManagedKey),
        typeof(Ecr.ImmutableTags),
        typeof(Ecr.LifecycleConfigured),
        typeof(Ecr.ScanOnPush),
        typeof(Iam.GithubOidcRestricted),
        typeof(Iam.NoAdmin),
        typeof(Iam.NoAllowNot),
        typeof(Iam.NoWildcardActions),
        typeof(Iam.NoWildcardResources),
        typeof(Iam.TrustNotPublic),
        typeof(Iam.UserNoPolicies),
        typeof(Kms.PolicyNotPublic),
        typeof(Logs.Encrypted),
        typeof(Logs.Retention),
        typeof(Rds.StorageEncrypted),
        typeof(S3.AclDisabled),
        typeof(S3.CustomerManagedKey),
        typeof(S3.Encrypted),
        typeof(S3.LifecycleConfigured),
        typeof(S3.LoggingEnabled),
        typeof(S3.PolicyNotPublic),
        typeof(S3.PublicAccessBlocked),
        typeof(S3.TlsOnly),
        typeof(S3.VersioningEnabled),
        typeof(SecretsManager.CustomerManagedKey),
        typeof(SecretsManager.Rotation),
        typeof(Sns.CustomerManagedKey),
        typeof(Sns.Encrypted),
        typeof(Sns.TlsOnly),
        typeof(Sqs.CustomerManagedKey),
        typeof(Sqs.Encrypted),
        typeof(Sqs.TlsOnly),
        typeof(Template.NoPlaintextSecrets),
    ];
}
