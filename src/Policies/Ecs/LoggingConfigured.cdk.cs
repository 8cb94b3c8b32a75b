using Amazon.CDK.AWS.ECS;
using Amazon.CDK.AWS.Logs;

var task = new FargateTaskDefinition(this, "Orders");
task.AddContainer("Api", new ContainerDefinitionOptions
{
    Image = ContainerImage.FromRegistry("registry.example.com/orders:1.4.2"),
    Logging = LogDriver.AwsLogs(new AwsLogDriverProps { StreamPrefix = "orders", LogRetention = RetentionDays.THREE_MONTHS }),
});
