using Amazon.CDK.AWS.ECS;

var task = new FargateTaskDefinition(this, "Orders");
task.AddContainer("Api", new ContainerDefinitionOptions
{
    Image = ContainerImage.FromRegistry("registry.example.com/orders:1.4.2"),
    User = "1000:1000",
});
