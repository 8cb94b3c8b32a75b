using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.RDS;

// The CDK makes the role that RDS sends the figures with.
new DatabaseInstance(this, "Database", new DatabaseInstanceProps
{
    Engine = DatabaseInstanceEngine.Postgres(new PostgresInstanceEngineProps { Version = PostgresEngineVersion.VER_16_3 }),
    Vpc = new Vpc(this, "Network"),
    MonitoringInterval = Duration.Seconds(60),
});
