namespace ReferenceStack.Tests;

public sealed class DataTests(ReferenceAssembly reference)
{
    [Fact]
    public void The_database_is_as_documented()
    {
        var template = reference.Production;

        JsonAssert.Has(template.Resource("AWS::RDS::DBInstance"), """
            {
              "DeletionPolicy": "Retain",
              "UpdateReplacePolicy": "Retain",
              "Properties": {
                "Engine": "postgres",
                "EngineVersion": "15",
                "AllocatedStorage": "20",
                "MaxAllocatedStorage": 100,
                "StorageEncrypted": true,
                "BackupRetentionPeriod": 7,
                "DeletionProtection": true,
                "PubliclyAccessible": false,
                "MasterUsername": "postgres",
                "ManageMasterUserPassword": true,
                "DBName": "housing_trends"
              }
            }
            """);
        JsonAssert.Has(template.One("AWS::RDS::DBParameterGroup"), """
            { "Family": "postgres15", "Parameters": { "max_connections": "100", "shared_preload_libraries": "pg_stat_statements", "rds.force_ssl": "1" } }
            """);
    }

    [Fact]
    public void Database_cache_assets_and_secrets_are_encrypted_with_the_customer_managed_key_which_rotates()
    {
        var template = reference.Production;
        var database = template.One("AWS::RDS::DBInstance");
        var key = template.Id("AWS::KMS::Key", "/Encryption/Data/");

        Assert.True((bool?)template.One("AWS::KMS::Key", "/Encryption/Data/")["EnableKeyRotation"]);
        Assert.All(
            [
                database["KmsKeyId"],
                database["MasterUserSecret"]!["KmsKeyId"],
                database["PerformanceInsightsKMSKeyId"],
                template.One("AWS::ElastiCache::ReplicationGroup")["KmsKeyId"],
                template.One("AWS::SecretsManager::Secret")["KmsKeyId"],
                template.One("AWS::S3::Bucket", "/Assets/")["BucketEncryption"]!["ServerSideEncryptionConfiguration"]![0]!["ServerSideEncryptionByDefault"]!["KMSMasterKeyID"],
            ],
            reference => Assert.Equal(key, (string?)reference!["Fn::GetAtt"]![0]));
    }

    [Fact]
    public void The_cache_is_as_documented_encrypted_and_authenticates_its_clients()
    {
        var template = reference.Production;

        JsonAssert.Has(template.One("AWS::ElastiCache::ReplicationGroup"), """
            {
              "Engine": "redis",
              "CacheNodeType": "cache.t3.micro",
              "Port": 6379,
              "PreferredMaintenanceWindow": "sun:05:00-sun:09:00",
              "SnapshotRetentionLimit": 7,
              "SnapshotWindow": "03:00-05:00",
              "AtRestEncryptionEnabled": true,
              "TransitEncryptionEnabled": true,
              "TransitEncryptionMode": "required"
            }
            """);
        JsonAssert.Has(template.One("AWS::ElastiCache::User", "/ApplicationUser"), """{ "AuthenticationMode": { "Type": "iam" } }""");
        JsonAssert.Has(template.One("AWS::ElastiCache::User", "/DefaultUser"), """{ "UserName": "default", "AccessString": "off -@all" }""");
    }

    [Fact]
    public void Every_bucket_is_versioned_private_and_reached_over_TLS_only()
    {
        var template = reference.Production;

        Assert.Equal(2, template.All("AWS::S3::Bucket").Count);
        Assert.All(template.All("AWS::S3::Bucket").Values, bucket => JsonAssert.Has(bucket, """
            {
              "VersioningConfiguration": { "Status": "Enabled" },
              "PublicAccessBlockConfiguration": { "BlockPublicAcls": true, "BlockPublicPolicy": true, "IgnorePublicAcls": true, "RestrictPublicBuckets": true }
            }
            """));
        Assert.All(template.All("AWS::S3::BucketPolicy").Values, policy => JsonAssert.Has(
            policy["PolicyDocument"]!["Statement"]![0],
            """{ "Effect": "Deny", "Action": "s3:*", "Principal": { "AWS": "*" }, "Condition": { "Bool": { "aws:SecureTransport": "false" } } }"""));
    }
}
