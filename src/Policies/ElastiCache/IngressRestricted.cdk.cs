using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ElastiCache;

var network = new Vpc(this, "Network");
var application = new SecurityGroup(this, "Application", new SecurityGroupProps { Vpc = network });
var cache = new SecurityGroup(this, "Cache", new SecurityGroupProps { Vpc = network });
cache.AddIngressRule(application, Port.Tcp(6379));
new CfnReplicationGroup(this, "Sessions", new CfnReplicationGroupProps
{
    ReplicationGroupDescription = "Sessions of the shop",
    Engine = "valkey",
    CacheNodeType = "cache.t4g.small",
    NumCacheClusters = 2,
    TransitEncryptionEnabled = true,
    SecurityGroupIds = [cache.SecurityGroupId],
});
