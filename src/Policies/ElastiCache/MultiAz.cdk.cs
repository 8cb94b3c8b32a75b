using Amazon.CDK.AWS.ElastiCache;

new CfnReplicationGroup(this, "Sessions", new CfnReplicationGroupProps
{
    ReplicationGroupDescription = "Sessions of the shop",
    Engine = "valkey",
    CacheNodeType = "cache.t4g.small",
    TransitEncryptionEnabled = true,
    NumCacheClusters = 2,
    AutomaticFailoverEnabled = true,
    MultiAzEnabled = true,
});
