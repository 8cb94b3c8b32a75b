using Amazon.CDK.AWS.ECS;
using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.Logs;

var cluster = new Cluster(this, "Cluster", new ClusterProps
{
    ExecuteCommandConfiguration = new ExecuteCommandConfiguration
    {
        KmsKey = new Key(this, "SessionKey", new KeyProps { EnableKeyRotation = true }),
        Logging = ExecuteCommandLogging.OVERRIDE,
        LogConfiguration = new ExecuteCommandLogConfiguration { CloudWatchLogGroup = new LogGroup(this, "Sessions") },
    },
});
var task = new FargateTaskDefinition(this, "Task");
task.AddContainer("Api", new ContainerDefinitionOptions { Image = ContainerImage.FromRegistry("registry.example.com/orders:1.4.2") });

new FargateService(this, "Orders", new FargateServiceProps
{
    Cluster = cluster,
    TaskDefinition = task,
    EnableExecuteCommand = true,
});
