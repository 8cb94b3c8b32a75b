using System.Collections.Immutable;
using static ReferenceStack.Tests.Gate.Targets;

namespace ReferenceStack.Tests.Gate;

/// <summary>The breaches of buckets and secrets.</summary>
internal static class StorageBreaks
{
    private const string Encryption = "Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault";
    private const string Statement = "Properties/PolicyDocument/Statement";

    public static ImmutableArray<Break> All { get; } =
    [
        new("s3-acl-disabled", Assets, Edit.SetText("Properties/OwnershipControls/Rules/0/ObjectOwnership", "ObjectWriter")),
        new("s3-customer-managed-key", Assets, new Edit.Remove($"{Encryption}/KMSMasterKeyID")),

        new("s3-encrypted", Assets, Edit.SetText($"{Encryption}/SSEAlgorithm", "none"))
        {
            Also = [new("s3-customer-managed-key", Assets, $"{Encryption}/SSEAlgorithm")],
        },

        new("s3-lifecycle-configured", Assets, new Edit.Remove("Properties/LifecycleConfiguration")),
        new("s3-logging-enabled", Assets, new Edit.Remove("Properties/LoggingConfiguration")),

        new("s3-policy-not-public", AssetsPolicy, new Edit.Add("Properties/PolicyDocument/Statement", """{"Action": "s3:GetObject", "Effect": "Allow", "Principal": "*", "Resource": {"Fn::Join": ["", [{"Fn::GetAtt": ["AssetsBucket252B3DF7", "Arn"]}, "/*"]]}}"""))
        {
            Path = $"{Statement}/3/Principal",
        },

        new("s3-public-access-blocked", Assets, new Edit.Set("Properties/PublicAccessBlockConfiguration/RestrictPublicBuckets", "false")),

        new("s3-tls-only", AssetsPolicy, new Edit.Remove($"{Statement}/0"))
        {
            Found = Assets,
            Place = AssetsPolicy,
            Path = "Properties/PolicyDocument",
        },

        new("s3-versioning-enabled", Logs, Edit.SetText("Properties/VersioningConfiguration/Status", "Suspended")),
        new("secretsmanager-customer-managed-key", SessionKey, new Edit.Remove("Properties/KmsKeyId")),

        new("secretsmanager-rotation", SessionKeyRotation, Edit.SetText("Properties/SecretId", "arn:aws:secretsmanager:us-east-1:123456789012:secret:another-AbCdEf"))
        {
            Found = SessionKey,
            Path = "RotationSchedule",
        },

        new("template-no-plaintext-secrets", RotationFunction, new Edit.Set("Properties/Environment", """{"Variables": {"DATABASE_PASSWORD": "correct-horse-battery"}}"""))
        {
            Path = "Properties/Environment/Variables/DATABASE_PASSWORD",
        },
    ];
}
