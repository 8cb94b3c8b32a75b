using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.RDS;

var engine = DatabaseInstanceEngine.Mysql(new MySqlInstanceEngineProps { Version = MysqlEngineVersion.VER_8_0 });
new DatabaseInstance(this, "Database", new DatabaseInstanceProps
{
    Engine = engine,
    Vpc = new Vpc(this, "Network"),
    ParameterGroup = new ParameterGroup(this, "TlsParameters", new ParameterGroupProps
    {
        Engine = engine,
        Parameters = new Dictionary<string, string> { ["require_secure_transport"] = "1" },
    }),
});
