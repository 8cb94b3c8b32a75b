using Amazon.CDK.AWS.ElastiCache;
using Amazon.CDK.AWS.KMS;

new CfnReplicationGroup(this, "Sessions", new CfnReplicationGroupProps
{
    ReplicationGroupDescription = "Sessions of the shop",
    Engine = "valkey",
    CacheNodeType = "cache.t4g.small",
    NumCacheClusters = 2,
    TransitEncryptionEnabled = true,
    AtRestEncryptionEnabled = true,
    KmsKeyId = new Key(this, "Key", new KeyProps { EnableKeyRotation = true }).KeyId,
});
