using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.RDS;

var network = new Vpc(this, "Network");
new DatabaseInstance(this, "Database", new DatabaseInstanceProps
{
    Engine = DatabaseInstanceEngine.Postgres(new PostgresInstanceEngineProps { Version = PostgresEngineVersion.VER_16_3 }),
    Vpc = network,
    SecurityGroups = [new SecurityGroup(this, "DatabaseGroup", new SecurityGroupProps { Vpc = network, AllowAllOutbound = false })],
});
