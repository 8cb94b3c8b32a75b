using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.RDS;

new DatabaseCluster(this, "Cluster", new DatabaseClusterProps
{
    Engine = DatabaseClusterEngine.AuroraPostgres(new AuroraPostgresClusterEngineProps { Version = AuroraPostgresEngineVersion.VER_16_3 }),
    Vpc = new Vpc(this, "Network"),
    Writer = ClusterInstance.ServerlessV2("Writer"),
    StorageEncryptionKey = new Key(this, "Key", new KeyProps { EnableKeyRotation = true }),
});
