using Amazon.CDK.AWS.ECS;

// Tasks on Fargate always have networks of their own; those on machines must ask for them.
var task = new Ec2TaskDefinition(this, "Orders", new Ec2TaskDefinitionProps { NetworkMode = NetworkMode.AWS_VPC });
task.AddContainer("Api", new ContainerDefinitionOptions
{
    Image = ContainerImage.FromRegistry("registry.example.com/orders:1.4.2"),
    MemoryLimitMiB = 512,
});
