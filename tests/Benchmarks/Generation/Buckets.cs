namespace Benchmarks.Generation;

/// <summary>Buckets with their policies; every seventh is open to plain HTTP, every fifth has no versions.</summary>
internal static class Buckets
{
    public static object Blocked { get; } = new { BlockPublicAcls = true, BlockPublicPolicy = true, IgnorePublicAcls = true, RestrictPublicBuckets = true };

    public static void Add(StackTemplate stack, int number)
    {
        var id = $"Bucket{number}";
        var bucket = stack.Add(id, "AWS::S3::Bucket", new
        {
            PublicAccessBlockConfiguration = Blocked,
            BucketEncryption = new
            {
                ServerSideEncryptionConfiguration = new[] { new { ServerSideEncryptionByDefault = new { SSEAlgorithm = "aws:kms", KMSMasterKeyID = StackTemplate.Import(FoundationStack.Name, "Key") } } },
            },
            VersioningConfiguration = number % 5 == 0 ? null : new { Status = "Enabled" },
            LoggingConfiguration = new { DestinationBucketName = StackTemplate.Import(FoundationStack.Name, "Logs"), LogFilePrefix = id },
            LifecycleConfiguration = new { Rules = new[] { new { Status = "Enabled", NoncurrentVersionExpiration = new { NoncurrentDays = 30 } } } },
            Tags = new[] { new { Key = "backup", Value = number % 3 == 0 ? "none" : "daily" } },
        });
        stack.Add($"{id}Policy", "AWS::S3::BucketPolicy", TlsOnly(bucket, id, effect: number % 7 == 0 ? "Allow" : "Deny"));
    }

    public static object TlsOnly(object bucket, string id, string effect = "Deny") => new
    {
        Bucket = bucket,
        PolicyDocument = new
        {
            Version = "2012-10-17",
            Statement = new[]
            {
                new
                {
                    Effect = effect,
                    Action = "s3:*",
                    Principal = effect is "Deny" ? (object)new { AWS = "*" } : new { AWS = "arn:aws:iam::123456789012:root" },
                    Resource = new[] { StackTemplate.Attribute(id, "Arn"), StackTemplate.Join(StackTemplate.Attribute(id, "Arn"), "/*") },
                    Condition = new { Bool = StackTemplate.Map("aws:SecureTransport", "false") },
                },
            },
        },
    };
}
