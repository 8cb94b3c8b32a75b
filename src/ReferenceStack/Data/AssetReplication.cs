using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.S3;
using Constructs;

namespace ReferenceStack.Data;

/// <summary>Copies the assets to the recovery region within a quarter of an hour.</summary>
internal sealed class AssetReplication : TracedConstruct
{
    private const int MinutesWithTimeControl = 15;

    public AssetReplication(Construct scope, string id, AssetBucket source, IBucket destination, IKey sourceKey, IKey destinationKey)
        : base(scope, id)
    {
        var role = Traced(new Role(this, "Role", new RoleProps { AssumedBy = new ServicePrincipal("s3.amazonaws.com") }));
        Allow(role, source.Bucket.BucketArn, "s3:GetReplicationConfiguration", "s3:ListBucket");
        Allow(role, source.Bucket.ArnForObjects("*"), "s3:GetObjectVersionForReplication", "s3:GetObjectVersionAcl", "s3:GetObjectVersionTagging");
        Allow(role, destination.ArnForObjects("*"), "s3:ReplicateObject", "s3:ReplicateDelete", "s3:ReplicateTags");
        Allow(role, sourceKey.KeyArn, "kms:Decrypt");
        Allow(role, destinationKey.KeyArn, "kms:Encrypt", "kms:GenerateDataKey");

        source.Resource.ReplicationConfiguration = new CfnBucket.ReplicationConfigurationProperty
        {
            Role = role.RoleArn,
            Rules = new object[]
            {
                new CfnBucket.ReplicationRuleProperty
                {
                    Id = "ToRecoveryRegion",
                    Status = "Enabled",
                    Priority = 1,
                    Filter = new CfnBucket.ReplicationRuleFilterProperty { Prefix = "" },
                    DeleteMarkerReplication = new CfnBucket.DeleteMarkerReplicationProperty { Status = "Enabled" },
                    SourceSelectionCriteria = new CfnBucket.SourceSelectionCriteriaProperty
                    {
                        SseKmsEncryptedObjects = new CfnBucket.SseKmsEncryptedObjectsProperty { Status = "Enabled" },
                    },
                    Destination = new CfnBucket.ReplicationDestinationProperty
                    {
                        Bucket = destination.BucketArn,
                        EncryptionConfiguration = new CfnBucket.EncryptionConfigurationProperty { ReplicaKmsKeyId = destinationKey.KeyArn },
                        ReplicationTime = new CfnBucket.ReplicationTimeProperty { Status = "Enabled", Time = Minutes },
                        Metrics = new CfnBucket.MetricsProperty { Status = "Enabled", EventThreshold = Minutes },
                    },
                },
            },
        };
    }

    private static CfnBucket.ReplicationTimeValueProperty Minutes => new() { Minutes = MinutesWithTimeControl };

    private static void Allow(Role role, string resource, params string[] actions) =>
        role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = actions, Resources = [resource] }));
}
