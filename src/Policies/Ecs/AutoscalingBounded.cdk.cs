using Amazon.CDK.AWS.ApplicationAutoScaling;
using Amazon.CDK.AWS.ECS;

var task = new FargateTaskDefinition(this, "Task");
task.AddContainer("Api", new ContainerDefinitionOptions { Image = ContainerImage.FromRegistry("registry.example.com/orders:1.4.2") });

var service = new FargateService(this, "Orders", new FargateServiceProps
{
    Cluster = new Cluster(this, "Cluster"),
    TaskDefinition = task,
});
service.AutoScaleTaskCount(new EnableScalingProps { MinCapacity = 2, MaxCapacity = 6 })
    .ScaleOnCpuUtilization("Load", new CpuUtilizationScalingProps { TargetUtilizationPercent = 70 });
