using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.RDS;

var database = new DatabaseInstance(this, "Database", new DatabaseInstanceProps
{
    Engine = DatabaseInstanceEngine.Postgres(new PostgresInstanceEngineProps { Version = PostgresEngineVersion.VER_16_3 }),
    Credentials = Credentials.FromGeneratedSecret("app"),
    Vpc = new Vpc(this, "Network"),
});
database.AddRotationSingleUser(new RotationSingleUserOptions { AutomaticallyAfter = Duration.Days(30) });
