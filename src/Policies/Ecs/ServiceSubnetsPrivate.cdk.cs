using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ECS;

var task = new FargateTaskDefinition(this, "Task");
task.AddContainer("Api", new ContainerDefinitionOptions { Image = ContainerImage.FromRegistry("registry.example.com/orders:1.4.2") });

new FargateService(this, "Orders", new FargateServiceProps
{
    Cluster = new Cluster(this, "Cluster", new ClusterProps { Vpc = new Vpc(this, "Network") }),
    TaskDefinition = task,
    VpcSubnets = new SubnetSelection { SubnetType = SubnetType.PRIVATE_WITH_EGRESS },
});
