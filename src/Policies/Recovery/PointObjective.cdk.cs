using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.RDS;

new DatabaseInstance(this, "Database", new DatabaseInstanceProps
{
    Engine = DatabaseInstanceEngine.Postgres(new PostgresInstanceEngineProps { Version = PostgresEngineVersion.VER_16_3 }),
    Vpc = new Vpc(this, "Network"),

    // Transaction logs are kept with the backups, so that about five minutes are lost.
    BackupRetention = Duration.Days(7),
});
