using Amazon.CDK.AWS.ECS;

var task = new Ec2TaskDefinition(this, "Orders", new Ec2TaskDefinitionProps { PidMode = PidMode.TASK });
task.AddContainer("Api", new ContainerDefinitionOptions
{
    Image = ContainerImage.FromRegistry("registry.example.com/orders:1.4.2"),
    MemoryLimitMiB = 512,
});
