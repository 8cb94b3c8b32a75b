using Amazon.CDK.AWS.ECS;

var task = new FargateTaskDefinition(this, "Task");
task.AddContainer("Api", new ContainerDefinitionOptions { Image = ContainerImage.FromRegistry("registry.example.com/orders:1.4.2") });

new FargateService(this, "Orders", new FargateServiceProps
{
    Cluster = new Cluster(this, "Cluster"),
    TaskDefinition = task,
    CircuitBreaker = new DeploymentCircuitBreaker { Rollback = true },
});
