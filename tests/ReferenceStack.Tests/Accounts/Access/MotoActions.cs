using Auditor.Accounts.Access;

namespace ReferenceStack.Tests.Accounts.Access;

/// <summary>Where moto's enforcement is not AWS's: it asks for an action of the name that requests are signed for, and knows half of S3's actions.</summary>
internal static class MotoActions
{
    // What moto asks for, where it is not the action that AWS asks for.
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["s3:GetAccountPublicAccessBlock"] = "s3:GetPublicAccessBlock",
        ["s3:GetBucketOwnershipControls"] = "s3:ListBucket",
        ["s3:GetBucketPublicAccessBlock"] = "s3:ListBucket",
        ["s3:GetEncryptionConfiguration"] = "s3:ListBucket",
        ["s3:GetReplicationConfiguration"] = "s3:ListBucket",
    };

    private const string Lacks = "moto does not have the call, and says so before it looks at permissions";
    private const string Unsigned = "moto refuses whatever signature there is: it compares with the address after it has unescaped the ARN in it";
    private const string Shared = "moto asks for s3:ListBucket, as for several others";

    /// <summary>The calls that moto denies in any case.</summary>
    public static IReadOnlyList<string> AlwaysDenied { get; } = ["backup:ListTags", "cloudfront:ListTagsForResource", "lambda:ListTags"];

    /// <summary>The actions that can be left out and nothing is denied, and why.</summary>
    public static IReadOnlyDictionary<string, string> NotEnforced { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["backup:GetBackupSelection"] = Lacks,
        ["backup:ListTags"] = Unsigned,
        ["cloudfront:GetVpcOrigin"] = Lacks,
        ["cloudfront:ListCachePolicies"] = Lacks,
        ["cloudfront:ListCloudFrontOriginAccessIdentities"] = Lacks,
        ["cloudfront:ListFunctions"] = Lacks,
        ["cloudfront:ListOriginRequestPolicies"] = Lacks,
        ["cloudfront:ListResponseHeadersPolicies"] = Lacks,
        ["cloudfront:ListTagsForResource"] = Unsigned,
        ["cloudfront:ListVpcOrigins"] = Lacks,
        ["dlm:GetLifecyclePolicies"] = Lacks,
        ["dlm:GetLifecyclePolicy"] = Lacks,
        ["elasticloadbalancing:DescribeWebACLAssociation"] = "AWS asks for it besides wafv2:ListResourcesForWebACL; moto asks for one action each",
        ["lambda:ListTags"] = Unsigned,
        ["s3:GetBucketOwnershipControls"] = Shared,
        ["s3:GetBucketPublicAccessBlock"] = Shared,
        ["s3:GetEncryptionConfiguration"] = Shared,
        ["s3:GetReplicationConfiguration"] = Shared,
    };

    /// <summary>The same of those that only comparisons of stacks need.</summary>
    public static IReadOnlyDictionary<string, string> NotEnforcedForComparisons { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["backup:GetBackupVaultAccessPolicy"] = Lacks,
        ["backup:GetBackupVaultNotifications"] = Lacks,
        ["cloudtrail:LookupEvents"] = "it is asked about what no stack manages, and for no type; and moto does not have the call",
        ["elasticache:DescribeCacheParameters"] = Lacks,
        ["lambda:GetFunctionRecursionConfig"] = Lacks,
        ["lambda:GetProvisionedConcurrencyConfig"] = Lacks,
        ["lambda:GetRuntimeManagementConfig"] = Lacks,
        ["logs:GetDataProtectionPolicy"] = Lacks,
        ["s3:GetAnalyticsConfiguration"] = Shared,
        ["s3:GetBucketObjectLockConfiguration"] = Shared,
        ["s3:GetIntelligentTieringConfiguration"] = Shared,
        ["s3:GetInventoryConfiguration"] = Shared,
        ["s3:GetMetricsConfiguration"] = Shared,
    };

    /// <summary>The calls of the table that are made of resources that neither moto nor the proxy can have.</summary>
    public static IReadOnlyList<string> NotMade { get; } = ["cloudfront:GetVpcOrigin", "dlm:GetLifecyclePolicy"];

    /// <summary>The policy with moto's names for what it calls otherwise.</summary>
    public static AccessPolicy Spelled(AccessPolicy policy) =>
        new([.. policy.Statements.Select(statement => statement with { Actions = [.. statement.Actions.SelectMany(action => new[] { action, Name(action) }).Distinct(StringComparer.Ordinal)] })]);

    private static string Name(string action) =>
        action.StartsWith("cloudwatch:", StringComparison.Ordinal) ? action.Replace("cloudwatch:", "monitoring:", StringComparison.Ordinal) : Names.GetValueOrDefault(action, action);
}
