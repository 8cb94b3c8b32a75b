using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.RDS;

var network = new Vpc(this, "Network");
var application = new SecurityGroup(this, "Application", new SecurityGroupProps { Vpc = network });
var database = new DatabaseInstance(this, "Database", new DatabaseInstanceProps
{
    Engine = DatabaseInstanceEngine.Postgres(new PostgresInstanceEngineProps { Version = PostgresEngineVersion.VER_16_3 }),
    Vpc = network,
});
database.Connections.AllowDefaultPortFrom(application);
