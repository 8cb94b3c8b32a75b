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

    /// <summary>The policy with moto's names for what it calls otherwise.</summary>
    public static AccessPolicy Spelled(AccessPolicy policy) =>
        new([.. policy.Statements.Select(statement => statement with { Actions = [.. statement.Actions.SelectMany(action => new[] { action, Name(action) }).Distinct(StringComparer.Ordinal)] })]);

    private static string Name(string action) =>
        action.StartsWith("cloudwatch:", StringComparison.Ordinal) ? action.Replace("cloudwatch:", "monitoring:", StringComparison.Ordinal) : Names.GetValueOrDefault(action, action);
}
