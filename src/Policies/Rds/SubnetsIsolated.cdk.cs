using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.RDS;

var network = new Vpc(this, "Network", new VpcProps
{
    SubnetConfiguration = [new SubnetConfiguration { Name = "Isolated", SubnetType = SubnetType.PRIVATE_ISOLATED }],
});
new DatabaseInstance(this, "Database", new DatabaseInstanceProps
{
    Engine = DatabaseInstanceEngine.Postgres(new PostgresInstanceEngineProps { Version = PostgresEngineVersion.VER_16_3 }),
    Vpc = network,
    VpcSubnets = new SubnetSelection { SubnetType = SubnetType.PRIVATE_ISOLATED },
});
