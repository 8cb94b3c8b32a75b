using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.RDS;

new DatabaseInstance(this, "Database", new DatabaseInstanceProps
{
    Engine = DatabaseInstanceEngine.Postgres(new PostgresInstanceEngineProps { Version = PostgresEngineVersion.VER_16_3 }),
    Vpc = new Vpc(this, "Network"),

    // The standby takes over in one to two minutes; without it there is no published figure.
    MultiAz = true,
});
