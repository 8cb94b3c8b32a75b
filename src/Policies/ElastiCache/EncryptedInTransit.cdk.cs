using Amazon.CDK.AWS.ElastiCache;

new CfnReplicationGroup(this, "Sessions", new CfnReplicationGroupProps
{
    ReplicationGroupDescription = "Sessions of the shop",
    Engine = "valkey",
    CacheNodeType = "cache.t4g.small",
    NumCacheClusters = 2,
    TransitEncryptionEnabled = true,
    TransitEncryptionMode = "required",
});
