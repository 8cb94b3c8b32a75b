using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ECS;

var task = new FargateTaskDefinition(this, "Task");
task.AddContainer("Api", new ContainerDefinitionOptions { Image = ContainerImage.FromRegistry("registry.example.com/orders:1.4.2") });

// The service runs in the private subnets, of which there is one in each zone.
new FargateService(this, "Orders", new FargateServiceProps
{
    Cluster = new Cluster(this, "Cluster", new ClusterProps { Vpc = new Vpc(this, "Network", new VpcProps { MaxAzs = 2 }) }),
    TaskDefinition = task,
    DesiredCount = 2,
});
